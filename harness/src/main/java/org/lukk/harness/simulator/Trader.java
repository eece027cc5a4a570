package org.lukk.harness.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.Journal;
import org.lukk.testkit.book.Update;
import org.lukk.testkit.reference.Lot;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Draws postings that suit the books as they are, and now and then some that do not. */
final class Trader {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    private final Chance chance;
    private final Model model;
    private final List<CostObject> objects = new ArrayList<>();
    private LocalDate today = FIRST_DAY;
    private int names;

    /** Trades these items in two warehouses. */
    Trader(Chance chance, Model model, List<String> items) {
        this.chance = chance;
        this.model = model;
        for (String item : items) {
            for (String warehouse : List.of("N", "S")) {
                objects.add(new CostObject(item, Dimensions.of(Map.of("warehouse", warehouse))));
            }
        }
    }

    LocalDate today() {
        return today;
    }

    void daysPass() {
        today = today.plusDays(chance.oneIn(3) ? chance.between(1, 6) : 0);
        LocalDate closed = model.facts().closedTo();
        if (!closed.equals(LocalDate.MIN) && !today.isAfter(closed)) {
            today = closed.plusDays(1);
        }
    }

    /** Postings that are posted together, mostly one. */
    List<Event> together() {
        if (chance.happens(Rare.EMPTY_LIST)) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        int wanted = chance.oneIn(8) ? chance.between(2, 3) : 1;
        while (events.size() < wanted) {
            events.add(next().orElseGet(() -> purchase()));
        }
        return events;
    }

    private Optional<Event> next() {
        CostObject object = chance.of(objects);
        return switch (chance.between(0, 19)) {
            case 0, 1, 2, 3 -> Optional.of(purchase());
            case 4, 5 -> Optional.of(receipt(Update.PHYSICAL, object));
            case 6, 7, 8, 9 -> Optional.of(issue(Update.FINANCIAL, object));
            case 10, 11 -> Optional.of(issue(Update.PHYSICAL, object));
            case 12, 13 -> lot(lot -> !lot.isFinancial()).map(this::invoice);
            case 14 -> Optional.of(difference(object));
            case 15 -> Optional.of(transfer(object));
            case 16 -> lot(this::canComeBack).map(this::returned);
            case 17 -> lot(Lot::isIssue).flatMap(this::mark);
            case 18 -> lot(Lot::isIssue).map(lot -> new Event.Unmark(name(lot)));
            default -> lot(lot -> !lot.isIssue() && !lot.isInside()).map(this::charge);
        };
    }

    /** A purchase, which nothing but its date and name can be wrong with. */
    Event.Receipt purchase() {
        return receipt(Update.FINANCIAL, chance.of(objects));
    }

    private Event.Receipt receipt(Update update, CostObject object) {
        Quantity quantity = Quantity.of(chance.between(1, 12));
        return new Event.Receipt(date(), update, newName("R"), object, quantity, amount());
    }

    private Money amount() {
        return chance.happens(Rare.ZERO_COST) ? Money.ZERO : Money.ofMinor(chance.between(1, 20_000));
    }

    private Event issue(Update update, CostObject object) {
        Optional<String> mark = chance.oneIn(10)
                ? lot(lot -> !lot.isIssue() && lot.object().equals(object)).map(this::name)
                : Optional.empty();
        return new Event.Issue(date(), update, newName("I"), object, Quantity.of(chance.between(1, 5)), mark);
    }

    private Event invoice(Lot lot) {
        long pieces = lot.quantity().micro() / 1_000_000;
        Optional<Quantity> part = pieces > 1 && chance.oneIn(3)
                ? Optional.of(Quantity.of(chance.between(1, (int) Math.min(pieces + 1, 20))))
                : Optional.empty();
        Optional<Money> amount = !lot.isIssue() && chance.oneIn(2) ? Optional.of(amount()) : Optional.empty();
        return new Event.Invoice(date(), name(lot), part, amount);
    }

    private Event difference(CostObject object) {
        Quantity quantity = Quantity.of(chance.between(1, 3));
        boolean up = chance.oneIn(2);
        return new Event.Difference(
                date(),
                chance.of(List.of(Journal.values())),
                newName("C"),
                object,
                up ? quantity : quantity.negated(),
                up && chance.oneIn(2) ? Optional.of(amount()) : Optional.empty());
    }

    private Event transfer(CostObject from) {
        List<CostObject> places = objects.stream()
                .filter(other -> other.item().equals(from.item()))
                .toList();
        return new Event.Transfer(date(), "T" + ++names, from, chance.of(places), Quantity.of(chance.between(1, 4)));
    }

    private boolean canComeBack(Lot lot) {
        return lot.isIssue() && lot.isFinancial() && lot.name().startsWith("I");
    }

    private Event returned(Lot sale) {
        return new Event.Return(date(), newName("B"), sale.name(), sale.object(), Quantity.of(chance.between(1, 3)));
    }

    private Optional<Event> mark(Lot issue) {
        return lot(lot -> !lot.isIssue() && lot.object().equals(issue.object()))
                .filter(receipt -> receipt.follows().stream().noneMatch(issue.name()::equals))
                .map(receipt -> new Event.Mark(
                        name(issue),
                        receipt.name(),
                        chance.oneIn(3) ? Optional.of(Quantity.of(chance.between(1, 4))) : Optional.empty()));
    }

    private Event charge(Lot lot) {
        return new Event.Charge(date(), name(lot), Money.ofMinor(chance.between(1, 900)));
    }

    /** Takes back a lot that is no half of a transfer and was not split. */
    Optional<Command> cancelled(String token) {
        List<String> roots = model.facts().lots().stream().map(Lot::root).toList();
        return lot(lot -> !lot.root().startsWith("T") && Collections.frequency(roots, lot.root()) == 1)
                .map(lot -> new CancelCommand(token, later(date(), lot.date()), name(lot)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<Lot> lot(Predicate<Lot> which) {
        List<Lot> lots = model.facts().lots().stream().filter(which).toList();
        return lots.isEmpty() ? Optional.empty() : Optional.of(chance.of(lots));
    }

    private String name(Lot lot) {
        return chance.happens(Rare.UNKNOWN_NAME) ? "nobody" : lot.name();
    }

    private String newName(String kind) {
        Optional<Lot> other = chance.happens(Rare.SAME_NAME) ? lot(lot -> lot.part() == 0) : Optional.empty();
        String longName = chance.happens(Rare.LONG_TEXT) ? "-" + "long".repeat(20) : "";
        names++;
        return other.filter(lot -> !lot.name().contains(".")).map(Lot::name).orElse(kind + names + longName);
    }

    /** Today, or a day that is out of the ordinary. */
    LocalDate date() {
        Optional<Model.Running> running = model.running();
        LocalDate closed = model.facts().closedTo();
        if (running.isPresent() && chance.happens(Rare.POSTED_BEHIND)) {
            return running.get().date().minusDays(chance.between(0, 3));
        }
        if (!closed.equals(LocalDate.MIN) && chance.happens(Rare.POSTED_IN_CLOSED)) {
            return closed.minusDays(chance.between(0, 20));
        }
        if (chance.happens(Rare.LAST_DAY_OF_MONTH)) {
            return today.withDayOfMonth(today.lengthOfMonth());
        }
        if (chance.happens(Rare.EQUAL_DATES)) {
            return today;
        }
        return today.minusDays(chance.oneIn(4) ? chance.between(0, 9) : 0);
    }
}
