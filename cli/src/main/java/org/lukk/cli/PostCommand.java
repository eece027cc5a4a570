package org.lukk.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.scenario.CostPosting;
import org.lukk.scenario.Directive;
import org.lukk.scenario.Fault;
import org.lukk.scenario.Posting;
import org.lukk.scenario.Postings;
import org.lukk.scenario.Reading;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Finding;
import org.lukk.values.Position;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Posts one line of the scenario language, given as arguments. */
@Command(
        name = "post",
        description = {
            "Posts one line of the scenario language:",
            "  lukk post 2026-01-03 purchase PO1 bolt 10 @ 10.00",
            "  lukk post 2026-01-10 sell SO1 bolt 4 party=C7"
        },
        mixinStandardHelpOptions = true)
final class PostCommand extends BooksCommand {
    @Option(names = "--id", paramLabel = "KEY", description = "makes a repeat harmless")
    @Nullable
    String id;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "the words of the line")
    List<String> words = List.of();

    @Override
    int work(Workplace place) {
        Currency currency =
                place.books().read(place.company(), open -> open.catalogue().currency());
        Posting line = posting(words, currency);
        if (line instanceof CostPosting.AdjustOnHand adjustment) {
            adjust(place, adjustment, currency);
            return ExitCode.DONE;
        }
        boolean posted = new OneLine(place).post(line, currency, id == null ? "" : id);
        place.say(posted ? Phrase.POSTED : Phrase.ALREADY_THERE);
        return ExitCode.DONE;
    }

    /** An on-hand adjustment is a run: it stands behind the last close and is reversed like one (costing.md section 15). */
    private void adjust(Workplace place, CostPosting.AdjustOnHand adjustment, Currency currency) {
        if (id != null) {
            throw new Refusal(Finding.of(Code.BAD_INPUT)
                    .with(Argument.VALUE, "--id " + id)
                    .with(Argument.EXPECTED, "no key: an on-hand adjustment is a run, see lukk runs"));
        }
        new RunOutcome(place).tell(place.monthEnd().adjustOnHand(Postings.onHand(adjustment, currency)));
    }

    /** The posting of a line given as words. */
    static Posting posting(List<String> words, Currency currency) {
        Directive line = switch (ScenarioText.directive("arguments", words, currency)) {
            case Reading.Read<Directive>(Directive read) -> read;
            case Reading.Faulty<Directive>(List<Fault> faults) ->
                throw new Refusal(faults.stream().map(PostCommand::finding).toList());
        };
        if (line instanceof Posting posting) {
            return posting;
        }
        throw new Refusal(Finding.of(Code.BAD_INPUT)
                .with(Argument.VALUE, words.getFirst())
                .with(Argument.EXPECTED, "a posting, such as 2026-01-03 purchase PO1 bolt 10 @ 10.00"));
    }

    static Finding finding(Fault fault) {
        return Finding.of(Code.BAD_INPUT)
                .with(Argument.VALUE, fault.value())
                .with(Argument.EXPECTED, fault.expected())
                .at(new Position(
                        fault.file(), fault.line(), Integer.toString(fault.column()), fault.value(), fault.expected()));
    }
}
