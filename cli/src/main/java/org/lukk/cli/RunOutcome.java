package org.lukk.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lukk.closing.Run;
import org.lukk.closing.RunFigures;
import org.lukk.closing.RunType;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.ResultTables;
import org.lukk.interchange.tables.Table;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.Voucher;
import org.lukk.values.Argument;
import org.lukk.values.Currency;
import org.lukk.values.Figures;
import org.lukk.values.Finding;
import org.lukk.values.Notice;

/** Tells what a run did or would do, in the sentences of glossary.md. */
final class RunOutcome {
    private static final int MANY_WARNINGS = 10;

    private final Workplace place;
    private final PrintWriter out;
    private final Figures figures;
    private final Currency currency;

    RunOutcome(Workplace place) {
        this.place = place;
        this.out = place.out();
        this.figures = new Figures(place.language());
        this.currency =
                place.books().read(place.company(), open -> open.catalogue().currency());
    }

    /** Of a run that was sealed. */
    void tell(Run run) {
        if (!place.isForPeople()) {
            show(run);
            return;
        }
        List<Finding> log = place.books().read(place.company(), open -> open.log(run.number()));
        if (run.type() == RunType.CLOSE) {
            out.println(outcome(run, log));
        }
        line("Run", run.number() + ", " + run.type().word() + " as of " + figures.date(run.date()));
        line("Transactions", figures.count(run.transactions()));
        line("Settlements", figures.count(run.settlements()));
        line("Adjusted amount", figures.amount(run.adjustedAmount(), currency) + " " + currency.code());
        line("Voucher", voucher(run));
        line("Warnings", figures.count(run.warnings()) + (run.warnings() == 0 ? "" : ", see lukk log " + run.number()));
        line("Digest", run.digest());
    }

    /** As a row of the table of runs. */
    void show(Run run) {
        place.show(ResultTables::runs, (open, row) -> row.accept(run));
    }

    private static String voucher(Run run) {
        return switch (run.ledger()) {
            case NONE -> "none";
            case POSTED -> run.voucher();
            case KEPT -> "kept; lukk post-voucher " + run.number() + " posts it";
        };
    }

    private String outcome(Run run, List<Finding> log) {
        if (log.isEmpty()) {
            return place.sentences()
                    .notice(
                            Notice.CLOSE_COMPLETE,
                            Map.of(Argument.DATE, run.date().toString()));
        }
        TreeSet<String> items = new TreeSet<>();
        log.forEach(finding -> finding.item().ifPresent(items::add));
        String complete = place.sentences()
                .notice(
                        Notice.CLOSE_COMPLETE_WITH_WARNINGS,
                        Map.of(
                                Argument.DATE, run.date().toString(),
                                Argument.N, Integer.toString(items.size()),
                                Argument.M, Integer.toString(log.size())));
        return log.size() > MANY_WARNINGS
                ? complete + System.lineSeparator() + place.sentences().notice(Notice.MANY_WARNINGS, Map.of())
                : complete;
    }

    /** Of a preview. */
    void tell(RunFigures preview) {
        if (!place.isForPeople()) {
            place.show(previews(), (open, row) -> row.accept(preview));
            return;
        }
        out.println(place.sentences()
                .notice(
                        Notice.BEFORE_A_CLOSE,
                        Map.of(
                                Argument.N, Integer.toString(preview.transactions()),
                                Argument.M, Integer.toString(preview.log().size()),
                                Argument.AMOUNT,
                                        preview.adjustedAmount().in(currency).toPlainString(),
                                Argument.DATE, preview.date().toString())));
        line("Settlements", figures.count(preview.settlements()));
        line("Adjustments", figures.count(preview.adjustments()));
        if (!preview.reverses().isEmpty()) {
            line("Reverses first", "recalculations " + preview.reverses());
        }
        entries(preview.voucher());
        place.tell(preview.log());
        line("Digest", preview.digest());
        out.println("Close exactly this: lukk close --to " + preview.date() + " --preview " + preview.digest());
    }

    /** The columns of the table of runs that a run has before it is sealed. */
    private Table<RunFigures> previews() {
        return new Table<>(
                "preview",
                List.of(
                        Column.word("type", preview -> preview.type().word()),
                        Column.date("date", RunFigures::date),
                        Column.count("transactions", RunFigures::transactions),
                        Column.count("settlements", RunFigures::settlements),
                        Column.count("adjustments", RunFigures::adjustments),
                        Column.amount("adjusted_amount", currency, RunFigures::adjustedAmount),
                        Column.count("warnings", preview -> preview.log().size()),
                        Column.word("digest", RunFigures::digest)));
    }

    private void entries(Optional<Voucher> voucher) {
        if (voucher.isEmpty()) {
            line("Voucher", "none");
            return;
        }
        line("Voucher", "debit positive");
        for (LedgerEntry entry : voucher.get().entries()) {
            String amount = figures.amount(entry.amount(), currency);
            out.println("  " + " ".repeat(Math.max(0, 16 - amount.length())) + amount + "  " + entry.account() + "  "
                    + entry.type().word() + (entry.detail().isEmpty() ? "" : "  " + entry.detail()));
        }
    }

    private void line(String label, String value) {
        out.println("  " + label + " ".repeat(Math.max(1, 18 - label.length())) + value);
    }
}
