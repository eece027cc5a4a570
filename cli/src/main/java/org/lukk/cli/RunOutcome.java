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
import org.lukk.values.Code;
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
    private final Phrases phrases;
    private final Currency currency;

    RunOutcome(Workplace place) {
        this.place = place;
        this.phrases = place.phrases();
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
            out.println(outcome(run, unsettled(log)));
        }
        line(Phrase.RUN, phrases.of(Phrase.RUN_AS_OF, run.number(), type(run), figures.date(run.date())));
        line(Phrase.TRANSACTIONS, figures.count(run.transactions()));
        line(Phrase.SETTLEMENTS, figures.count(run.settlements()));
        line(Phrase.ADJUSTED_AMOUNT, figures.amount(run.adjustedAmount(), currency) + " " + currency.code());
        line(Phrase.VOUCHER, voucher(run));
        line(Phrase.WARNINGS, warnings(run));
        line(Phrase.DIGEST, run.digest());
    }

    /** As a row of the table of runs. */
    void show(Run run) {
        place.show(ResultTables::runs, (open, row) -> row.accept(run));
    }

    private String type(Run run) {
        return phrases.of(
                switch (run.type()) {
                    case CLOSE -> Phrase.RUN_CLOSE;
                    case RECALCULATION -> Phrase.RUN_RECALCULATION;
                    case ON_HAND_ADJUSTMENT -> Phrase.RUN_ON_HAND_ADJUSTMENT;
                    case REVERSAL -> Phrase.RUN_REVERSAL;
                });
    }

    private String voucher(Run run) {
        return switch (run.ledger()) {
            case NONE -> phrases.of(Phrase.VOUCHER_NONE);
            case POSTED -> run.voucher();
            case KEPT -> phrases.of(Phrase.VOUCHER_KEPT, run.number());
        };
    }

    private String warnings(Run run) {
        String count = figures.count(run.warnings());
        return run.warnings() == 0 ? count : phrases.of(Phrase.SEE_LOG, count, run.number());
    }

    /** What of a log is about transactions that could not be settled, so that their cost is not final. */
    private static List<Finding> unsettled(List<Finding> log) {
        return log.stream()
                .filter(finding -> finding.code() != Code.COST_CYCLE_WITHOUT_SOURCE)
                .toList();
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
                                Argument.M,
                                        Integer.toString(
                                                unsettled(preview.log()).size()),
                                Argument.AMOUNT,
                                        preview.adjustedAmount().in(currency).toPlainString(),
                                Argument.DATE, preview.date().toString())));
        line(Phrase.SETTLEMENTS, figures.count(preview.settlements()));
        line(Phrase.ADJUSTMENTS, figures.count(preview.adjustments()));
        if (!preview.reverses().isEmpty()) {
            line(Phrase.REVERSES_FIRST, phrases.of(Phrase.RECALCULATIONS, preview.reverses()));
        }
        entries(preview.voucher());
        place.tell(preview.log());
        line(Phrase.DIGEST, preview.digest());
        place.say(Phrase.CLOSE_EXACTLY_THIS, "lukk close --to " + preview.date() + " --preview " + preview.digest());
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
            line(Phrase.VOUCHER, phrases.of(Phrase.VOUCHER_NONE));
            return;
        }
        line(Phrase.VOUCHER, phrases.of(Phrase.DEBIT_POSITIVE));
        for (LedgerEntry entry : voucher.get().entries()) {
            String amount = figures.amount(entry.amount(), currency);
            out.println("  " + " ".repeat(Math.max(0, 16 - amount.length())) + amount + "  " + entry.account() + "  "
                    + entry.type().word() + (entry.detail().isEmpty() ? "" : "  " + entry.detail()));
        }
    }

    private void line(Phrase name, String value) {
        String label = phrases.of(name);
        out.println("  " + label + " ".repeat(Math.max(1, 18 - label.length())) + value);
    }
}
