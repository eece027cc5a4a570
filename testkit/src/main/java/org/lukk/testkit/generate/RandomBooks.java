package org.lukk.testkit.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.book.Journal;
import org.lukk.testkit.book.Update;
import org.lukk.testkit.reference.Lot;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/**
 * A book from a seed, the same for the same seed: mostly skewed like real trade, each with a taste of its own for
 * some kinds of events and none for others; every tenth dumb and uniform.
 */
public final class RandomBooks {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final List<Method> METHODS =
            List.of(Method.values()).stream().filter(m -> !m.isPerpetual()).toList();

    /** Kinds of events with how often a real book has them. */
    private enum Kind {
        PURCHASE(22),
        RECEIVE(10),
        SELL(22),
        SHIP(12),
        INVOICE(16),
        DIFFERENCE(5),
        TRANSFER(9),
        RETURN(5),
        MARK(8),
        UNMARK(1),
        CHARGE(3),
        RECALCULATE(5),
        CLOSE(7),
        REVERSE(3);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    private final Draws draws;
    private final Map<Kind, Integer> taste = new EnumMap<>(Kind.class);
    private final List<CostObject> objects;
    private final Writing writing;
    private LocalDate today = FIRST_DAY;

    private RandomBooks(Draws draws, boolean uniform) {
        this.draws = draws;
        for (Kind kind : Kind.values()) {
            taste.put(kind, uniform ? 1 : kind.weight * draws.of(List.of(0, 1, 1, 1, 1, 3)));
        }
        List<ItemSetUp> items = IntStream.range(0, draws.of(List.of(1, 1, 2, 3)))
                .mapToObj(i -> item("abc".substring(i, i + 1)))
                .toList();
        this.objects = objects(items, draws.of(List.of(1, 1, 2, 2, 3)));
        this.writing = new Writing(items);
    }

    /** The book of a seed; it ends with a close of everything. */
    public static Book book(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean uniform = random.nextInt(10) == 0;
        RandomBooks book = new RandomBooks(uniform ? new Draws.Uniform(random) : new Draws(random), uniform);
        int length = 3 + random.nextInt(1 + random.nextInt(random.nextInt(30) == 0 ? 120 : 40));
        for (int tries = 0; book.writing.size() < length && tries < 4 * length; tries++) {
            book.step();
        }
        book.writing.accepts(new Event.Close(Draws.latest(book.today, book.firstOpenDay())));
        return book.writing.book();
    }

    private ItemSetUp item(String code) {
        UnitCost price = new UnitCost(BigDecimal.valueOf(draws.of(List.of(0L, 5L, 1_000L, 12_345L)), 3));
        return new ItemSetUp(code, draws.of(METHODS), draws.oneIn(2), price);
    }

    private static List<CostObject> objects(List<ItemSetUp> items, int warehouses) {
        List<CostObject> objects = new ArrayList<>();
        for (ItemSetUp item : items) {
            for (String warehouse : List.of("", "N", "S").subList(0, warehouses)) {
                objects.add(new CostObject(item.code(), Dimensions.of(Map.of("warehouse", warehouse))));
            }
        }
        return objects;
    }

    private void step() {
        today = today.plusDays(draws.daysPassing());
        event().ifPresent(event -> {
            boolean posted = writing.accepts(event);
            if (!posted && draws.oneIn(8)) {
                writing.addRefused(event);
            }
            if (posted && event instanceof Event.Close close) {
                today = Draws.latest(today, close.date().plusDays(1));
            }
        });
    }

    private Optional<Event> event() {
        return switch (kind()) {
            case PURCHASE -> Optional.of(receipt(Update.FINANCIAL, draws.of(objects)));
            case RECEIVE -> Optional.of(receipt(Update.PHYSICAL, draws.of(objects)));
            case SELL -> Optional.of(issue(Update.FINANCIAL));
            case SHIP -> Optional.of(issue(Update.PHYSICAL));
            case INVOICE -> lot(lot -> !lot.isFinancial()).map(this::invoice);
            case DIFFERENCE -> Optional.of(difference());
            case TRANSFER -> transfer();
            case RETURN -> lot(this::canComeBack).map(this::returned);
            case MARK -> mark();
            case UNMARK ->
                lot(lot -> !writing.facts().openMarks(lot).isEmpty() && lot.isIssue())
                        .map(lot -> new Event.Unmark(lot.name()));
            case CHARGE -> lot(lot -> !lot.isIssue() && !lot.isInside()).map(this::charge);
            case RECALCULATE -> Optional.of(new Event.Recalculate(runDate(), someItems()));
            case CLOSE -> Optional.of(new Event.Close(runDate()));
            case REVERSE -> writing.facts().activeRuns().findAny().map(_ -> new Event.Reverse());
        };
    }

    private Kind kind() {
        int all = taste.values().stream().mapToInt(Integer::intValue).sum();
        int drawn = draws.random.nextInt(Math.max(all, 1));
        for (Map.Entry<Kind, Integer> kind : taste.entrySet()) {
            drawn -= kind.getValue();
            if (drawn < 0) {
                return kind.getKey();
            }
        }
        return Kind.PURCHASE;
    }

    // Postings

    private Event receipt(Update update, CostObject object) {
        Quantity quantity = draws.quantityBought();
        return new Event.Receipt(date(), update, writing.lot("R"), object, quantity, draws.amount(quantity));
    }

    /** Mostly within what is on hand; where nothing is, something is usually bought first. */
    private Event issue(Update update) {
        CostObject object = draws.of(objects);
        Quantity onHand = writing.facts().onHand(object).quantity();
        if (onHand.signum() <= 0 && !draws.oneIn(4)) {
            return receipt(update, object);
        }
        Quantity drawn = draws.quantity();
        boolean fits = onHand.signum() > 0 && !draws.oneIn(8);
        Optional<String> mark = draws.oneIn(12) ? receiptOf(object).map(Lot::name) : Optional.empty();
        return new Event.Issue(date(), update, writing.lot("I"), object, fits ? drawn.min(onHand) : drawn, mark);
    }

    private Event invoice(Lot lot) {
        Optional<Quantity> quantity = draws.oneIn(3) ? Optional.of(part(lot.quantity())) : Optional.empty();
        boolean priced = !lot.isIssue() && draws.oneIn(2);
        Optional<Money> amount = priced ? Optional.of(draws.amount(quantity.orElse(lot.quantity()))) : Optional.empty();
        return new Event.Invoice(date(), lot.name(), quantity, amount);
    }

    private Event difference() {
        CostObject object = draws.of(objects);
        Quantity onHand = writing.facts().onHand(object).quantity();
        boolean up = draws.oneIn(2) || onHand.signum() <= 0;
        Quantity quantity = draws.quantity();
        Optional<Money> amount = up && draws.oneIn(2) ? Optional.of(draws.amount(quantity)) : Optional.empty();
        return new Event.Difference(
                date(),
                draws.of(List.of(Journal.values())),
                writing.lot("C"),
                object,
                up ? quantity : quantity.min(onHand).negated(),
                amount);
    }

    /** From where goods are; sometimes only to another shelf, and often back to where they came from. */
    private Optional<Event> transfer() {
        CostObject from = draws.of(objects);
        Quantity onHand = writing.facts().onHand(from).quantity();
        if (onHand.signum() <= 0 && !draws.oneIn(6)) {
            return Optional.of(receipt(Update.FINANCIAL, from));
        }
        List<CostObject> others = objects.stream()
                .filter(other -> other.item().equals(from.item()) && !other.equals(from))
                .toList();
        Optional<CostObject> back = writing.lots().stream()
                .filter(lot -> lot.object().equals(from) && !lot.isIssue())
                .flatMap(lot -> lot.follows().stream())
                .map(issue -> writing.facts().lot(issue).object())
                .filter(others::contains)
                .findFirst();
        boolean inside = others.isEmpty() || draws.oneIn(8);
        CostObject to = inside ? from : draws.oneIn(2) ? back.orElse(draws.of(others)) : draws.of(others);
        Quantity drawn = draws.quantity();
        boolean fits = onHand.signum() > 0 && !draws.oneIn(8);
        return Optional.of(new Event.Transfer(date(), writing.lot("T"), from, to, fits ? drawn.min(onHand) : drawn));
    }

    private boolean canComeBack(Lot lot) {
        return lot.isIssue()
                && lot.isFinancial()
                && !lot.name().startsWith("T")
                && !lot.name().startsWith("C")
                && writing.facts().returned(lot.name()).compareTo(lot.quantity()) < 0;
    }

    /** All that is left of the sale, or a part of it; seldom to another place. */
    private Event returned(Lot sale) {
        Quantity left = sale.quantity().minus(writing.facts().returned(sale.name()));
        List<CostObject> places = objects.stream()
                .filter(object -> object.item().equals(sale.object().item()))
                .toList();
        CostObject place = draws.oneIn(5) ? draws.of(places) : sale.object();
        Quantity quantity = draws.oneIn(2) ? left : part(left);
        return new Event.Return(
                date(), writing.lot("B"), sale.name(), place, draws.oneIn(30) ? sale.quantity() : quantity);
    }

    private Event charge(Lot lot) {
        Money amount = draws.amount(lot.quantity().min(Quantity.of(3)));
        return new Event.Charge(date(), lot.name(), draws.oneIn(3) ? amount.negated() : amount);
    }

    private Optional<Event> mark() {
        return lot(lot -> lot.isIssue() && writing.facts().unmarked(lot).signum() > 0)
                .flatMap(issue -> receiptOf(issue.object())
                        .filter(receipt -> receipt.follows().stream().noneMatch(issue.name()::equals))
                        .map(receipt -> new Event.Mark(
                                issue.name(),
                                receipt.name(),
                                draws.oneIn(3) ? Optional.of(part(issue.quantity())) : Optional.empty())));
    }

    // What they are about

    private Optional<Lot> lot(Predicate<Lot> which) {
        List<Lot> lots = writing.lots().stream().filter(which).toList();
        return lots.isEmpty() ? Optional.empty() : Optional.of(draws.of(lots));
    }

    private Optional<Lot> receiptOf(CostObject object) {
        return lot(lot -> !lot.isIssue() && lot.object().equals(object));
    }

    private Quantity part(Quantity whole) {
        long pieces = whole.micro() / 1_000_000;
        return pieces > 1
                ? Quantity.of(draws.random.nextLong(1, pieces))
                : Quantity.ofMicro(Math.max(1, whole.micro() / draws.between(1, 3)));
    }

    private LocalDate firstOpenDay() {
        LocalDate closed = writing.facts().closedTo();
        return closed.equals(LocalDate.MIN) ? FIRST_DAY.minusDays(20) : closed.plusDays(1);
    }

    private LocalDate date() {
        return draws.date(today, draws.oneIn(60) ? LocalDate.MIN.plusYears(1) : firstOpenDay());
    }

    private LocalDate runDate() {
        return Draws.latest(today.minusDays(draws.of(List.of(0, 0, 0, 1, 4))), firstOpenDay());
    }

    private List<String> someItems() {
        return draws.oneIn(3) ? List.of(draws.of(objects).item()) : Collections.emptyList();
    }
}
