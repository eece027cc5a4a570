package org.lukk.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.OrderLine;
import org.lukk.inventory.ProductionOrder;
import org.lukk.inventory.TransactionState;
import org.lukk.values.Money;

/**
 * Adds to a run what earlier closes settled and what can change all the same (rules.md R-2): from receipts with a later
 * charge, and from issues that the run costs, it follows links, orders and settlements as far as they lead, step by step.
 * Where nothing is linked and nothing changed late it asks three short questions.
 *
 * <p>R of 3 for 10.00, of which earlier closes gave 1 to I1 and 1 to I2, is charged with 1.00: R, I1 and I2 are read, so
 * that the 1.00 can be spread over both and over what is open.
 */
final class EarlierReading {
    private final ReadBooks books;
    private final SettledEarlier earlier;
    private final RunScope scope;
    private final RunRows rows;
    private final @Nullable LocalDate closedTo;
    private final Map<Way, CostLink> links = new HashMap<>();
    private final Map<Long, List<CostLink>> linksOfReceipt = new HashMap<>();
    private final TreeMap<Long, ProductionOrder> orders = new TreeMap<>();
    private final List<Taken> taken = new ArrayList<>();
    /** Receipts and pools whose amount can change. */
    private final Set<Long> changing = new HashSet<>();

    /** Of them, those whose takers are still to be asked for. */
    private Set<Long> unasked = new TreeSet<>();

    private final Set<Long> seen = new HashSet<>();
    /** Lots and pools to be added in the next step. */
    private Set<Long> wanted = new TreeSet<>();

    private Set<Long> wantedPools = new TreeSet<>();

    /** What tells one link from another. */
    private record Way(long order, long issue, long receipt) {}

    EarlierReading(ReadBooks books, RunScope scope, RunRows rows) {
        this.books = books;
        this.earlier = books.earlier();
        this.scope = scope;
        this.rows = rows;
        this.closedTo = books.gate().closedTo();
    }

    /** Links in force of all that the run has now, in the order in which they were made. */
    List<CostLink> links() {
        return links.values().stream()
                .sorted(Comparator.comparingLong(CostLink::order).thenComparingLong(CostLink::issue))
                .toList();
    }

    /** Orders that any issue of the run goes into. */
    Collection<ProductionOrder> orders() {
        return orders.values();
    }

    /** Adds what there is. */
    void add() {
        Map<Long, Money> changed = earlier.changed(scope.date());
        earlier.recalculated(scope.without()).forEach(this::want);
        changed.keySet().forEach(this::want);
        List<Long> fresh = new ArrayList<>(rows.lots());
        List<Long> closed = addWanted();
        fresh.addAll(closed);
        closed.forEach(this::change);
        changed.keySet().forEach(this::change);
        while (!fresh.isEmpty() || !unasked.isEmpty()) {
            followLinks(fresh);
            followOrders(fresh);
            followTakers();
            fresh = addWanted();
        }
        tellCosting(changed);
    }

    private void tellCosting(Map<Long, Money> changed) {
        changed.forEach((lot, by) -> {
            Integer row = rows.find(lot);
            if (row != null && isSettled(rows.at(row))) {
                rows.input.changed(row, by.minor());
            }
        });
        for (Taken one : taken) {
            rows.input.settledBefore(
                    row(one.from()), row(one.into()), one.quantity().micro(), one.principle());
        }
    }

    private int row(long lot) {
        return Objects.requireNonNull(rows.find(lot));
    }

    /** Whether earlier closes gave anything of a transaction. */
    private static boolean isSettled(OpenTransaction transaction) {
        return !transaction.quantityOpen().equals(transaction.quantity());
    }

    // ---- what leads where

    private void followLinks(List<Long> fresh) {
        for (CostLink link : books.links(fresh)) {
            boolean added = links.put(new Way(link.order(), link.issue(), link.receipt()), link) == null;
            if (link.kind() != CostLink.Kind.MOVED) {
                if (added) {
                    linksOfReceipt
                            .computeIfAbsent(link.receipt(), receipt -> new ArrayList<>())
                            .add(link);
                }
                follow(link);
            }
        }
    }

    /** A receipt that no close has seen yet takes part of an issue that one has settled (rules.md R-15). */
    private void follow(CostLink link) {
        Integer receipt = rows.find(link.receipt());
        if (rows.has(link.issue())) {
            want(link.receipt());
            change(link.receipt());
        } else if (receipt != null && (isNew(rows.at(receipt)) || changing.contains(link.receipt()))) {
            want(link.issue());
        }
    }

    private boolean isNew(OpenTransaction receipt) {
        LocalDate invoiced = receipt.financialDate();
        return invoiced != null && closedTo != null && invoiced.isAfter(closedTo);
    }

    private void followOrders(List<Long> fresh) {
        List<Long> issues = fresh.stream()
                .filter(lot -> !rows.at(row(lot)).receipt() && rows.at(row(lot)).isFinancial())
                .toList();
        for (ProductionOrder order : books.ordersOf(issues)) {
            orders.put(order.number(), order);
            if (order.ended().filter(day -> !day.isAfter(scope.date())).isPresent()) {
                for (OrderLine product : order.products()) {
                    want(product.lot());
                    change(product.lot());
                }
            }
        }
    }

    /** The amount of a receipt or pool can change, and with it what those cost who took of it. */
    private void change(long lot) {
        if (changing.add(lot)) {
            unasked.add(lot);
            if (rows.has(lot)) {
                linksOfReceipt.getOrDefault(lot, List.of()).forEach(link -> want(link.issue()));
            }
        }
    }

    private void followTakers() {
        Set<Long> later = new TreeSet<>();
        List<Long> asked = new ArrayList<>();
        for (long lot : unasked) {
            Integer row = rows.find(lot);
            if (row != null && canHaveGiven(rows.at(row))) {
                asked.add(lot);
            } else if (row == null && (wanted.contains(lot) || wantedPools.contains(lot))) {
                later.add(lot);
            }
        }
        unasked = later;
        for (Taken one : asked.isEmpty() ? List.<Taken>of() : earlier.takers(asked)) {
            taken.add(one);
            if (!one.intoPool()) {
                want(one.into());
            } else {
                if (!rows.has(one.into())) {
                    wantedPools.add(one.into());
                }
                change(one.into());
            }
        }
    }

    private boolean canHaveGiven(OpenTransaction transaction) {
        return transaction.receipt()
                && isSettled(transaction)
                && rows.isCosted(transaction.costObject().item());
    }

    private void want(long lot) {
        if (!rows.has(lot) && seen.add(lot)) {
            wanted.add(lot);
        }
    }

    /** Adds what is wanted and can be part of the run; the numbers of the lots that came in. */
    private List<Long> addWanted() {
        List<Long> added = new ArrayList<>();
        if (!wanted.isEmpty()) {
            for (TransactionState state : new TreeMap<>(books.transactions(wanted)).values()) {
                OpenTransaction transaction = OpenTransaction.of(scope.counting(state), scope.date());
                if (!state.cancelled() && belongs(transaction)) {
                    rows.add(transaction);
                    added.add(transaction.lot());
                }
            }
            wanted = new TreeSet<>();
        }
        if (!wantedPools.isEmpty()) {
            earlier.pools(wantedPools).forEach(rows::add);
            wantedPools = new TreeSet<>();
        }
        return added;
    }

    /** Issues of items that a recalculation leaves alone keep their cost; receipts follow all the same (rules.md R-28). */
    private boolean belongs(OpenTransaction transaction) {
        String item = transaction.costObject().item();
        return transaction.isFinancial()
                && (transaction.receipt() ? rows.isPeriodic(item) : rows.isCosted(item))
                && rows.takesPart(transaction);
    }
}
