package org.lukk.testkit.production;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Cost;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;
import org.lukk.inventory.Spread;
import org.lukk.ledger.Event;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * A random production, always the same from a seed: components of every method bought, received and invoiced late, picked and
 * handed back; products of every method finished, with shares or without, sold and used up again; conversion cost before and
 * after the end; surcharges; BOM journals; closes, recalculations and reversals in between.
 */
public final class RandomProduction {
    /** Items by their methods; the first letters say what they are mostly used for. */
    public static final List<Method> METHODS = List.of(
            Method.FIFO,
            Method.WEIGHTED_AVERAGE,
            Method.MOVING_AVERAGE,
            Method.STANDARD,
            Method.LIFO,
            Method.LIFO_DATE,
            Method.WEIGHTED_AVERAGE_DATE);

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);

    private final SplittableRandom random;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<String> lots = new ArrayList<>();
    private LocalDate today = FIRST_DAY;
    private int number;

    /** An order with the picks that can come back. */
    private static final class Order {
        final String name;
        final boolean shared;
        final List<String[]> picks = new ArrayList<>();
        boolean ended;

        Order(String name, boolean shared) {
            this.name = name;
            this.shared = shared;
        }
    }

    private RandomProduction(long seed) {
        random = new SplittableRandom(seed);
    }

    /** So many steps from a seed; at last every order ends. */
    public static List<Step> steps(long seed, int length) {
        RandomProduction production = new RandomProduction(seed);
        production.begin();
        for (int step = 0; step < length; step++) {
            production.step();
        }
        production.today = production.today.plusDays(40);
        for (Order order : production.orders) {
            // An order that was ended refuses both.
            production.finish(order, Quantity.of(1));
            production.post(new Posting.EndOrder(production.today, order.name, Source.NONE));
        }
        return production.steps;
    }

    /** Code of the item of a method, the first or the second of it. */
    public static String item(Method method, int place) {
        return method.word() + place;
    }

    private void begin() {
        for (int item = 0; item < 2 * METHODS.size(); item++) {
            purchase(item(METHODS.get(item % METHODS.size()), item / METHODS.size()));
        }
    }

    private int below(int ways) {
        return random.nextInt(ways);
    }

    private <T> T of(List<T> ways) {
        return ways.get(below(ways.size()));
    }

    private String anyItem() {
        return item(of(METHODS), below(2));
    }

    /** Components are mostly the first items of their methods, products the second, so that cycles stay rare. */
    private String component() {
        return item(of(METHODS), below(8) == 0 ? 1 : 0);
    }

    private String product() {
        return item(of(METHODS), below(8) == 0 ? 0 : 1);
    }

    private String lot(String kind) {
        return kind + number++;
    }

    private Quantity quantity() {
        return Quantity.of(1 + below(4));
    }

    private Cost cost() {
        return new Cost.Total(Money.ofMinor(below(9) == 0 ? 0 : random.nextLong(1, 5_000)));
    }

    private void step() {
        today = today.plusDays(below(3) == 0 ? 1 : 0);
        switch (below(22)) {
            case 0, 1 -> purchase(anyItem());
            case 2 -> receive();
            case 3 -> invoice();
            case 4 ->
                post(new Posting.Charge(
                        today, List.of(anyLot()), Money.ofMinor(below(300) - 50L), Spread.AMOUNT, Source.NONE));
            case 5, 6, 7, 8 -> pick(order());
            case 9 -> handBack(order());
            case 10, 11, 12 -> finish(order());
            case 13 ->
                post(new Posting.Route(today, anyOrder(), Money.ofMinor(random.nextLong(-200, 2_000)), Source.NONE));
            case 14 ->
                post(new Posting.Surcharge(
                        today, order().name, new BigDecimal(below(500)).movePointLeft(1), Source.NONE));
            case 15, 16 -> end(order());
            case 17 -> sell();
            case 18 -> journal();
            case 19 -> post(new Posting.Cancel(today, anyLot(), Source.NONE));
            case 20 -> steps.add(new Step.Recalculate(today));
            default -> steps.add(below(3) < 2 ? new Step.Close(today) : new Step.Reverse());
        }
    }

    private void post(Posting posting) {
        steps.add(new Step.Post(posting));
    }

    private String anyLot() {
        return of(lots);
    }

    private Posting.Movement movement(
            Event event, String lot, String item, Quantity quantity, @Nullable Cost cost, String of) {
        lots.add(lot);
        return new Posting.Movement(
                today,
                event,
                lot,
                item,
                quantity,
                cost,
                Dimensions.NONE,
                new Posting.Details("", "", of, "", null, Source.NONE));
    }

    private void purchase(String item) {
        post(movement(Event.PURCHASE, lot("P"), item, Quantity.of(5 + below(20)), cost(), ""));
    }

    private void receive() {
        String lot = lot("R");
        received.add(lot);
        post(movement(Event.RECEIVE, lot, anyItem(), quantity(), cost(), ""));
    }

    private void invoice() {
        if (!received.isEmpty()) {
            String lot = received.remove(below(received.size()));
            post(new Posting.Invoice(today, lot, null, below(3) == 0 ? null : cost(), "", Source.NONE));
        }
    }

    private void sell() {
        post(movement(below(3) == 0 ? Event.SHIP : Event.SELL, lot("S"), anyItem(), quantity(), null, ""));
    }

    // ---- orders

    private Order order() {
        List<Order> open = orders.stream().filter(order -> !order.ended).toList();
        if (open.isEmpty() || (open.size() < 4 && below(4) == 0)) {
            Order begun = new Order("W" + number++, below(3) == 0);
            orders.add(begun);
            return begun;
        }
        return of(open);
    }

    private String anyOrder() {
        return orders.isEmpty() || below(2) == 0 ? order().name : of(orders).name;
    }

    private void pick(Order order) {
        String lot = lot("K");
        String item = component();
        order.picks.add(new String[] {lot, item});
        Cost cost = below(10) == 0 ? cost() : null;
        post(new Posting.OrderMovement(order.name, movement(Event.PICK, lot, item, quantity(), cost, ""), null));
    }

    private void handBack(Order order) {
        String[] pick = order.picks.isEmpty() || below(4) == 0 ? new String[] {"", anyItem()} : of(order.picks);
        post(new Posting.OrderMovement(
                order.name, movement(Event.RETURN_PICK, lot("B"), pick[1], Quantity.of(1), null, pick[0]), null));
    }

    private void finish(Order order) {
        finish(order, Quantity.of(below(4)));
    }

    private void finish(Order order, Quantity weight) {
        Quantity share = order.shared ? weight : null;
        Cost cost = below(3) == 0 ? cost() : null;
        post(new Posting.OrderMovement(
                order.name, movement(Event.FINISH, lot("F"), product(), quantity(), cost, ""), share));
    }

    private void end(Order order) {
        if (!order.ended) {
            order.ended = true;
            post(new Posting.EndOrder(today, order.name, Source.NONE));
        }
    }

    private void journal() {
        boolean assembles = below(2) == 0;
        Event event = assembles ? Event.ASSEMBLE : Event.DISASSEMBLE;
        Quantity whole = quantity();
        Posting.Movement main = movement(event, lot("A"), product(), assembles ? whole : whole.negated(), null, "");
        boolean shared = !assembles && below(2) == 0;
        List<Posting.BomPart> parts = new ArrayList<>();
        for (int part = 1 + below(3); part > 0; part--) {
            Quantity some = assembles ? quantity().negated() : quantity();
            parts.add(new Posting.BomPart(
                    movement(event, lot("U"), component(), some, null, ""),
                    shared ? Quantity.of(part - 1L + below(2)) : null));
        }
        post(new Posting.BomJournal(main, parts));
    }
}
