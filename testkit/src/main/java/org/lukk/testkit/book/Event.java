package org.lukk.testkit.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** One line of a book: a posting, a mark or a run (scenario.md, Postings and Runs). */
public sealed interface Event {
    /** {@code receive} or {@code purchase}; the amount is the cost of the whole quantity. */
    record Receipt(LocalDate date, Update update, String lot, CostObject object, Quantity quantity, Money amount)
            implements Event {}

    /** {@code ship} or {@code sell}, perhaps marked for its whole quantity before it is posted. */
    record Issue(LocalDate date, Update update, String lot, CostObject object, Quantity quantity, Optional<String> mark)
            implements Event {}

    /** {@code count} or {@code move}; the quantity is negative for an issue. Without amount it takes the average. */
    record Difference(
            LocalDate date, Journal journal, String lot, CostObject object, Quantity quantity, Optional<Money> amount)
            implements Event {}

    /** {@code transfer}; from a cost object to itself it is a move from one site to another inside it. */
    record Transfer(LocalDate date, String lot, CostObject from, CostObject to, Quantity quantity) implements Event {}

    /** {@code return-sale} that names its sale. */
    record Return(LocalDate date, String lot, String of, CostObject object, Quantity quantity) implements Event {}

    /** {@code invoice}; a smaller quantity splits the lot, without amount a receipt keeps its physical one. */
    record Invoice(LocalDate date, String lot, Optional<Quantity> quantity, Optional<Money> amount) implements Event {}

    /** {@code charge} on one receipt. */
    record Charge(LocalDate date, String lot, Money amount) implements Event {}

    /** {@code mark}; without quantity, what both still have unmarked. */
    record Mark(String issue, String receipt, Optional<Quantity> quantity) implements Event {}

    /** {@code unmark}: takes back what is not settled yet. */
    record Unmark(String issue) implements Event {}

    /** {@code recalculate}; without items, all of them. */
    record Recalculate(LocalDate date, List<String> items) implements Event {}

    /** {@code close}. */
    record Close(LocalDate date) implements Event {}

    /** {@code reverse} of the newest active run. */
    record Reverse() implements Event {}
}
