package org.lukk.testkit.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.book.Update;
import org.lukk.testkit.reference.Lot;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/**
 * Every book of a few events over a small alphabet: one item, receipts of 1 and 2 at 1 and 7 cents, issues of 1 to 3,
 * transfers to a second place and back, each event on a new day or on a day before the last one, and a close at the end.
 */
public final class SmallBooks {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final CostObject OBJECT = new CostObject("a", Dimensions.NONE);
    private static final CostObject THERE = new CostObject("a", Dimensions.of(Map.of("warehouse", "N")));
    private static final UnitCost PRICE = new UnitCost(BigDecimal.valueOf(5, 2));

    private final Choices choices;
    private final Writing writing;
    private LocalDate latest = FIRST_DAY;

    private SmallBooks(Choices choices) {
        this.choices = choices;
        Method method = choices.of(
                Method.FIFO, Method.LIFO, Method.LIFO_DATE, Method.WEIGHTED_AVERAGE, Method.WEIGHTED_AVERAGE_DATE);
        this.writing = new Writing(List.of(new ItemSetUp("a", method, choices.of(false, true), PRICE)));
    }

    /** The book of these choices; none where an event would be refused or makes no sense, as a shorter book says it. */
    public static Optional<Book> from(Choices choices, int events) {
        SmallBooks book = new SmallBooks(choices);
        for (int i = 0; i < events; i++) {
            Optional<Event> event = book.event(book.day(i));
            if (event.isEmpty() || !book.writing.accepts(event.get())) {
                return Optional.empty();
            }
        }
        boolean closed = book.writing.accepts(new Event.Close(book.latest.plusDays(1)));
        return closed ? Optional.of(book.writing.book()) : Optional.empty();
    }

    private LocalDate day(int event) {
        if (event > 0 && choices.of(false, true)) {
            return latest.minusDays(3);
        }
        latest = latest.plusDays(2);
        return latest;
    }

    private Optional<Event> event(LocalDate day) {
        return switch (choices.below(18)) {
            case 0 -> receipt(day, Update.FINANCIAL, 1, 1);
            case 1 -> receipt(day, Update.FINANCIAL, 1, 7);
            case 2 -> receipt(day, Update.FINANCIAL, 2, 1);
            case 3 -> receipt(day, Update.FINANCIAL, 2, 7);
            case 4 -> receipt(day, Update.PHYSICAL, 2, 7);
            case 5 -> issue(day, Update.FINANCIAL, 1);
            case 6 -> issue(day, Update.FINANCIAL, 3);
            case 7 -> issue(day, Update.PHYSICAL, 2);
            case 8 -> invoice(day, Lot::isIssue, Optional.empty());
            case 9 -> invoice(day, lot -> !lot.isIssue(), Optional.empty());
            case 10 -> invoice(day, lot -> lot.quantity().micro() > 1_000_000, Optional.of(Quantity.of(1)));
            case 11 -> mark(writing.lots());
            case 12 -> mark(writing.lots().reversed());
            case 13 -> Optional.of(new Event.Close(day));
            case 14 -> Optional.of(new Event.Recalculate(day, List.of()));
            case 15 -> Optional.of(new Event.Transfer(day, writing.lot("T"), OBJECT, THERE, Quantity.of(2)));
            case 16 -> Optional.of(new Event.Transfer(day, writing.lot("T"), THERE, OBJECT, Quantity.of(1)));
            default -> Optional.of(new Event.Reverse());
        };
    }

    private Optional<Event> receipt(LocalDate day, Update update, long quantity, long cents) {
        return Optional.of(
                new Event.Receipt(day, update, writing.lot("R"), OBJECT, Quantity.of(quantity), Money.ofMinor(cents)));
    }

    private Optional<Event> issue(LocalDate day, Update update, long quantity) {
        return Optional.of(
                new Event.Issue(day, update, writing.lot("I"), OBJECT, Quantity.of(quantity), Optional.empty()));
    }

    private Optional<Event> invoice(LocalDate day, Predicate<Lot> which, Optional<Quantity> quantity) {
        return writing.lots().stream()
                .filter(lot -> !lot.isFinancial())
                .filter(which)
                .findFirst()
                .map(lot -> new Event.Invoice(day, lot.name(), quantity, Optional.empty()));
    }

    /** The first issue of these lots, and their last receipt. */
    private static Optional<Event> mark(List<Lot> lots) {
        Optional<Lot> issue = lots.stream().filter(Lot::isIssue).findFirst();
        Optional<Lot> receipt =
                lots.reversed().stream().filter(lot -> !lot.isIssue()).findFirst();
        return issue.flatMap(i -> receipt.map(r -> new Event.Mark(i.name(), r.name(), Optional.of(Quantity.of(1)))));
    }
}
