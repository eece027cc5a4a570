package org.lukk.postgres;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lukk.closing.Books;
import org.lukk.closing.PostingDoor;
import org.lukk.inventory.Item;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;
import org.lukk.values.Currency;
import org.lukk.values.Method;
import org.lukk.values.UnitCost;

/** One company of a bank test: which month is open, and who works on it. */
final class BankCompany {
    private static final int YEAR = 2026;
    private static final int LAST_MONTH = 11;

    private final String name;
    private final List<Method> methods;
    private int openMonth = 1;
    private int postedSinceRun;
    private boolean hasRunInProgress;

    BankCompany(String name, List<Method> methods) {
        this.name = name;
        this.methods = methods;
    }

    String name() {
        return name;
    }

    /** Items by the word of their method. */
    List<String> items() {
        return methods.stream().map(Method::word).toList();
    }

    /** One item of each method; a standard cost has to be there before anything is posted. */
    void setUp(Books books) {
        books.found(new Books.Company(name, Currency.of("USD")));
        books.write(name, open -> {
            for (Method method : methods) {
                boolean includePhysical = method == Method.WEIGHTED_AVERAGE;
                String word = method.word();
                open.put(new ModelGroup(word, method, includePhysical, false, true, true, true));
                open.put(new Item(word, "", ItemType.ITEM, word, "", "", UnitCost.ZERO, "piece"));
            }
            return open;
        });
        if (methods.contains(Method.STANDARD)) {
            new PostingDoor(books, BankCommand.acting(this, "kari", 0))
                    .post(List.of(new Posting.ActivateStandard(
                            LocalDate.of(YEAR, 1, 1),
                            Method.STANDARD.word(),
                            new UnitCost(BigDecimal.TEN),
                            Map.of(),
                            Source.NONE)));
        }
    }

    synchronized int openMonth() {
        return openMonth;
    }

    /** The closing date of the month that is open; nothing once the year is over. */
    synchronized Optional<LocalDate> nextClose() {
        return openMonth > LAST_MONTH ? Optional.empty() : Optional.of(endOf(openMonth));
    }

    private static LocalDate endOf(int month) {
        return LocalDate.of(YEAR, month, 1).plusMonths(1).minusDays(1);
    }

    /** A day of a month, of the first if there is none before. */
    static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, Math.clamp(month, 1, LAST_MONTH + 1), day);
    }

    synchronized void posted(int postings) {
        postedSinceRun += postings;
    }

    synchronized int postedSinceRun() {
        return postedSinceRun;
    }

    synchronized void runBegins() {
        hasRunInProgress = true;
        postedSinceRun = 0;
    }

    synchronized void runEnds(int monthOpenThen) {
        hasRunInProgress = false;
        openMonth = monthOpenThen;
    }

    synchronized boolean hasRunInProgress() {
        return hasRunInProgress;
    }
}
