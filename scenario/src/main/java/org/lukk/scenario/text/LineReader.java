package org.lukk.scenario.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lukk.scenario.Directive;
import org.lukk.scenario.SetUp;

/** Reads one directive from the words of a line. */
final class LineReader {
    private final Faults faults;
    private final Values values;
    private final Currencies currencies;

    LineReader(Faults faults, Currencies currencies) {
        this.faults = faults;
        this.values = new Values(faults);
        this.currencies = currencies;
    }

    /** The directive, unless something is wrong with it. */
    Optional<Directive> read(List<Word> words) {
        Word first = words.getFirst();
        boolean dated = beginsWithDigit(first);
        Optional<LocalDate> date = dated ? Optional.of(values.date(first, "the date of the line")) : Optional.empty();
        if (dated && words.size() == 1) {
            faults.tell(first.columnAfter(), "", "a directive after the date", "Write what happens on that day.");
            return Optional.empty();
        }
        List<Word> rest = dated ? words.subList(1, words.size()) : words;
        return read(rest.getFirst(), rest.subList(1, rest.size()), first, date);
    }

    /** No directive begins with a digit, so that a mistyped date is told as one. */
    private static boolean beginsWithDigit(Word word) {
        return !word.raw().isEmpty()
                && word.raw().charAt(0) >= '0'
                && word.raw().charAt(0) <= '9';
    }

    private Optional<Directive> read(Word keyword, List<Word> words, Word first, Optional<LocalDate> date) {
        Form<? extends Directive> form = Forms.byWord().get(keyword.raw());
        if (form == null) {
            values.unknown("a directive", keyword, Forms.byWord().keySet());
            return Optional.empty();
        }
        checkDate(form, keyword, first, date);
        ClauseWords sorted = ClauseWords.sorted(keyword, words, form, faults);
        LineContext line = new LineContext(faults, values, date, currencies);
        Directive directive = form.read(new Clause(sorted, line, form, currencies.ofCompany()));
        boolean read = faults.noneInLine();
        if (read) {
            currencies.learn(directive);
        } else if (directive instanceof SetUp.Company) {
            currencies.forget();
        }
        return read ? Optional.of(directive) : Optional.empty();
    }

    private void checkDate(Form<?> form, Word keyword, Word first, Optional<LocalDate> date) {
        if (form.dating() == Form.Dating.DATED && date.isEmpty()) {
            faults.tell(keyword, "a date before " + form.word(), "Begin the line with a date such as 2026-01-31.");
        }
        if (form.dating() == Form.Dating.UNDATED && date.isPresent()) {
            faults.tell(first, form.word() + " without a date before it", "Begin the line with " + form.word() + ".");
        }
    }
}
