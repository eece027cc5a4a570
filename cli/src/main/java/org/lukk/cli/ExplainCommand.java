package org.lukk.cli;

import java.util.Optional;
import org.lukk.closing.CostNode;
import org.lukk.closing.Explanations;
import org.lukk.closing.ReadBooks;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Figures;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a cost is made of, and where the money of a receipt went. */
@Command(
        name = "explain",
        description = "What a cost is made of, down to its invoices; of a receipt, where its money went.",
        mixinStandardHelpOptions = true)
final class ExplainCommand extends BooksCommand {
    @Parameters(paramLabel = "LOT", description = "lot of an issue or a receipt")
    String lot = "";

    @Option(names = "--depth", paramLabel = "N", description = "how many levels are shown (all)")
    int depth = Integer.MAX_VALUE;

    @Override
    int work(Workplace place) {
        place.books().read(place.company(), open -> {
            explain(open, place);
            return lot;
        });
        return ExitCode.DONE;
    }

    private void explain(ReadBooks open, Workplace place) {
        Currency currency = open.catalogue().currency();
        Explanations explanations = new Explanations(open);
        Optional<CostNode> wentTo = explanations.wentTo(lot);
        CostNode cost = wentTo.or(() -> explanations.madeOf(lot))
                .orElseThrow(() -> new Refusal(Finding.of(Code.UNKNOWN_LOT).with(Argument.LOT, lot)));
        switch (options.format) {
            case JSON -> place.out().println(new CostJson(currency).of(cost));
            case CSV ->
                place.show(
                        CostLine.table(currency),
                        (books, row) -> CostLine.of(cost, depth).forEach(row));
            case TABLE -> new CostTree(place.out(), new Figures(options.language()), currency).draw(cost, depth);
        }
    }
}
