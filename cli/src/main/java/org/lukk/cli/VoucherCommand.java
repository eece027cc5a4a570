package org.lukk.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.VoucherLine;
import org.lukk.closing.VoucherLines;
import org.lukk.interchange.tables.ResultTables;
import org.lukk.ledger.Specification;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Vouchers: of a run, by number, or all of a transaction; told apart down to the transactions where that is asked. */
@Command(
        name = "voucher",
        description = "The ledger entries of a run, of a voucher, or of a transaction.",
        mixinStandardHelpOptions = true)
final class VoucherCommand extends BooksCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "RUN|NUMBER",
            description = "number of the run, or of the voucher, such as 2026-000042")
    String number = "";

    @Option(
            names = "--lot",
            paramLabel = "LOT",
            description = "all vouchers of a transaction, its part of runs included")
    String lot = "";

    @Option(
            names = "--specification",
            paramLabel = "total|item-group|item|transaction",
            description = "tells a run's voucher apart, down to its transactions")
    @Nullable
    String specification;

    @Option(names = "--account", paramLabel = "ACCOUNT", description = "only what is behind this account")
    String account = "";

    @Override
    int work(Workplace place) {
        if (number.isEmpty() == lot.isEmpty()) {
            throw new Refusal(Finding.of(Code.MISSING_VALUE)
                    .with(Argument.COLUMN, "RUN")
                    .with(Argument.EXPECTED, "the number of a run or of a voucher, or --lot LOT"));
        }
        if (specification == null && account.isEmpty() && isRun()) {
            KnownRun.require(place, Integer.parseInt(number));
            place.show(
                    ResultTables::voucher,
                    (open, row) -> open.entries(new EntryQuery.OfRun(Integer.parseInt(number)), row));
        } else {
            place.show(
                    ResultTables::voucherLines,
                    (open, row) -> lines(open).stream()
                            .filter(line -> account.isEmpty()
                                    || line.row().entry().account().equals(account))
                            .forEach(row));
        }
        return ExitCode.DONE;
    }

    private boolean isRun() {
        return number.matches("[0-9]{1,9}");
    }

    private List<VoucherLine> lines(ReadBooks open) {
        VoucherLines lines = new VoucherLines(open);
        if (!lot.isEmpty()) {
            return lines.ofLot(lot);
        }
        Specification detail =
                specification == null ? Specification.TRANSACTION : RunOptions.specification(specification);
        return isRun() ? lines.ofRun(Integer.parseInt(number), detail) : lines.ofVoucher(number, detail);
    }
}
