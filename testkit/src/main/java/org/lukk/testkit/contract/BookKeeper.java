package org.lukk.testkit.contract;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.PostingDoor;
import org.lukk.closing.RunRequest;
import org.lukk.inventory.Cost;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;
import org.lukk.inventory.Spread;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.book.Update;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;

/** Keeps a test book in books of the product, through the doors that every user goes through. */
public final class BookKeeper {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private final Books books;
    private final String company;
    private int commands;

    /** A keeper of a new company. */
    public BookKeeper(Books books, String company, List<ItemSetUp> items) {
        this.books = books;
        this.company = company;
        books.found(new Books.Company(company, Book.CURRENCY));
        books.write(company, open -> {
            open.put(new DimensionGroup("W", Set.of("warehouse"), Set.of("site"), Set.of()));
            for (ItemSetUp item : items) {
                open.put(new ModelGroup(item.code(), item.method(), item.includePhysical(), false, true, true, true));
                open.put(new Item(item.code(), "", ItemType.ITEM, item.code(), "", "W", item.price(), ""));
            }
            return open;
        });
    }

    /** Enters an event and says what was answered: warnings, figures of a run, or why it was refused. */
    public String enter(Event event) {
        return enter(event, request -> request);
    }

    /** The same with runs asked for in another way. */
    public String enter(Event event, UnaryOperator<RunRequest> asked) {
        Acting acting = new Acting(company, "keeper", "command " + commands++, CLOCK);
        try {
            return run(event, asked, new MonthEnd(books, acting, 1))
                    .orElseGet(() -> new PostingDoor(books, acting)
                            .post(List.of(posting(event)))
                            .toString());
        } catch (Refusal refusal) {
            return refusal.findings().toString();
        }
    }

    /** Everything that can be read of the company. */
    public List<String> text() {
        return books.read(company, BooksText::of);
    }

    private static Optional<String> run(Event event, UnaryOperator<RunRequest> asked, MonthEnd desk) {
        return switch (event) {
            case Event.Close close ->
                Optional.of(
                        desk.close(asked.apply(RunRequest.upTo(close.date()))).toString());
            case Event.Recalculate recalculate ->
                Optional.of(desk.recalculate(asked.apply(
                                RunRequest.upTo(recalculate.date()).forItems(Set.copyOf(recalculate.items()))))
                        .toString());
            case Event.Reverse _ ->
                Optional.of(desk.reverse(OptionalInt.empty(), Optional.empty()).toString());
            default -> Optional.empty();
        };
    }

    /** A posting of the product that says what the event says. */
    public static Posting posting(Event event) {
        return switch (event) {
            case Event.Receipt e ->
                movement(
                        e.date(),
                        e.update() == Update.PHYSICAL ? org.lukk.ledger.Event.RECEIVE : org.lukk.ledger.Event.PURCHASE,
                        e.lot(),
                        e.object(),
                        e.quantity(),
                        total(e.amount()),
                        "");
            case Event.Issue e ->
                movement(
                        e.date(),
                        e.update() == Update.PHYSICAL ? org.lukk.ledger.Event.SHIP : org.lukk.ledger.Event.SELL,
                        e.lot(),
                        e.object(),
                        e.quantity(),
                        null,
                        e.mark().orElse(""));
            case Event.Difference e ->
                movement(
                        e.date(),
                        org.lukk.ledger.Event.of(e.journal().word()).orElseThrow(),
                        e.lot(),
                        e.object(),
                        e.quantity(),
                        e.amount().map(BookKeeper::total).orElse(null),
                        "");
            case Event.Transfer e -> transfer(e);
            case Event.Return e -> saleReturned(e);
            case Event.Invoice e ->
                new Posting.Invoice(
                        e.date(),
                        e.lot(),
                        e.quantity().orElse(null),
                        e.amount().map(BookKeeper::total).orElse(null),
                        "",
                        Source.NONE);
            case Event.Mark e ->
                new Posting.MarkTo(e.issue(), e.receipt(), e.quantity().orElse(null));
            case Event.Unmark e -> new Posting.Unmark(e.issue());
            // A credit stands for a cancellation, which the book has no event for.
            case Event.Charge e ->
                e.amount().signum() < 0
                        ? new Posting.Cancel(e.date(), e.lot(), Source.NONE)
                        : new Posting.Charge(e.date(), List.of(e.lot()), e.amount(), Spread.AMOUNT, Source.NONE);
            case Event.Recalculate _, Event.Close _, Event.Reverse _ ->
                throw new IllegalArgumentException("a run is no posting: " + event);
        };
    }

    private static Posting transfer(Event.Transfer e) {
        return new Posting.Transfer(
                e.date(),
                e.lot(),
                e.from().item(),
                e.quantity(),
                null,
                place(e, e.from(), "P"),
                place(e, e.to(), "Q"),
                "",
                Source.NONE);
    }

    private static Posting saleReturned(Event.Return e) {
        return new Posting.Movement(
                e.date(),
                org.lukk.ledger.Event.RETURN_SALE,
                e.lot(),
                e.object().item(),
                e.quantity(),
                null,
                e.object().financial(),
                new Posting.Details("", "", e.of(), "", null, Source.NONE));
    }

    private static Dimensions place(Event.Transfer e, CostObject object, String site) {
        return e.from().equals(e.to())
                ? object.financial().with(Dimensions.of(Map.of("site", site)))
                : object.financial();
    }

    private static Cost total(Money amount) {
        return new Cost.Total(amount);
    }

    private static Posting movement(
            LocalDate date,
            org.lukk.ledger.Event event,
            String lot,
            CostObject object,
            Quantity quantity,
            @Nullable Cost cost,
            String mark) {
        return new Posting.Movement(
                date,
                event,
                lot,
                object.item(),
                quantity,
                cost,
                object.financial(),
                new Posting.Details("", mark, "", "", null, Source.NONE));
    }
}
