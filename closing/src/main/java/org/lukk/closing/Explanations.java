package org.lukk.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.lukk.closing.CostNode.Kind;
import org.lukk.costing.Principle;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.Event;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * Says what a cost is made of, down to purchases and opening stock, and where the money of a receipt went (architecture.md,
 * Explain beside compute). It reads the settlements that closes recorded, so what it says is what was booked.
 */
public final class Explanations {
    private final ReadBooks books;
    private final OrderExplanation orders;
    private final Map<Long, CostNode> pools = new HashMap<>();
    private final LinkedCosts linked;

    public Explanations(ReadBooks books) {
        this.books = books;
        this.linked = new LinkedCosts(books, this::issue);
        this.orders = new OrderExplanation(books, this::issue, this::receiptTakers);
    }

    /** What the cost of a lot is made of; of a receipt, the receipt itself. Empty for an unknown lot. */
    public Optional<CostNode> madeOf(String lot) {
        return books.transaction(lot)
                .map(state ->
                        state.transaction().receipt() ? receipt(state, state.size(), size(state), 0) : issue(state));
    }

    /** Where the money of a receipt went: to issues, into pools and from them to issues, and what is still in stock. */
    public Optional<CostNode> wentTo(String lot) {
        return books.transaction(lot)
                .filter(state -> state.transaction().receipt())
                .map(this::receiptTakers);
    }

    private static Money size(TransactionState state) {
        return state.transaction().receipt() ? state.cost() : state.cost().negated();
    }

    // ---- what a cost is made of

    private CostNode issue(TransactionState issue) {
        List<CostNode> parts = new ArrayList<>();
        for (Settlement settlement :
                settlements(new SettlementQuery.OfLot(issue.transaction().name()), s -> true)) {
            parts.add(
                    settlement.principle() == Principle.TRANSFER
                            ? leaf(Kind.PROVISIONAL, issue, settlement.quantity(), settlement.amount(), 0)
                            : taken(settlement));
        }
        Money rest = size(issue).minus(issue.amountSettled());
        if (!issue.quantityOpen().isZero() || !rest.isZero()) {
            Kind kind = issue.quantityOpen().isZero() ? Kind.ADJUSTMENT : Kind.PROVISIONAL;
            parts.add(leaf(kind, issue, issue.quantityOpen(), rest, 0));
        }
        return whole(Kind.ISSUE, issue, parts);
    }

    private static CostNode whole(Kind kind, TransactionState lot, List<CostNode> parts) {
        return new CostNode(kind, lot.transaction().name(), lot.transaction().item(), all(lot), 0, parts);
    }

    private static CostPart all(TransactionState lot) {
        return CostPart.all(lot.size(), size(lot));
    }

    private static CostNode leaf(Kind kind, TransactionState lot, Quantity quantity, Money amount, int run) {
        CostPart part = CostPart.of(all(lot), quantity, amount);
        return new CostNode(kind, lot.transaction().name(), lot.transaction().item(), part, run, List.of());
    }

    private List<Settlement> settlements(SettlementQuery query, Predicate<Settlement> wanted) {
        List<Settlement> found = new ArrayList<>();
        books.settlements(query, settlement -> {
            if (settlement.active() && wanted.test(settlement)) {
                found.add(settlement);
            }
        });
        return merged(found);
    }

    /** What later runs added to a settlement, without quantity, is part of it (rules.md R-2). */
    private static List<Settlement> merged(List<Settlement> settlements) {
        Map<List<Long>, Settlement> byPair = new LinkedHashMap<>();
        List<Settlement> whole = new ArrayList<>();
        for (Settlement settlement : settlements) {
            List<Long> pair = List.of(settlement.from(), settlement.into());
            if (settlement.quantity().isZero() && byPair.containsKey(pair)) {
                Settlement first = Objects.requireNonNull(byPair.get(pair));
                Settlement more = first.withMore(settlement.amount());
                byPair.put(pair, more);
                whole.set(whole.indexOf(first), more);
            } else {
                byPair.putIfAbsent(pair, settlement);
                whole.add(settlement);
            }
        }
        return whole;
    }

    /** What a settlement took from a receipt or a pool. */
    private CostNode taken(Settlement settlement) {
        if (settlement.receiptPool()) {
            return pool(settlement);
        }
        if (settlement.receipt().isEmpty()) {
            TransactionState service = books.transaction(settlement.issue()).orElseThrow();
            return leaf(Kind.PROVISIONAL, service, settlement.quantity(), settlement.amount(), settlement.run());
        }
        TransactionState receipt = books.transaction(settlement.receipt()).orElseThrow();
        return receipt(receipt, settlement.quantity(), settlement.amount(), settlement.run());
    }

    private CostNode receipt(TransactionState receipt, Quantity quantity, Money amount, int run) {
        List<CostNode> fromIssue = linked.parts(receipt, amount);
        List<CostNode> parts = fromIssue.isEmpty() ? orders.parts(receipt, amount) : fromIssue;
        if (!parts.isEmpty()) {
            InventoryTransaction lot = receipt.transaction();
            return new CostNode(
                    Kind.RECEIPT, lot.name(), lot.item(), CostPart.of(all(receipt), quantity, amount), run, parts);
        }
        Kind kind = receipt.transaction().event() == Event.OPENING ? Kind.OPENING : Kind.RECEIPT;
        return leaf(kind, receipt, quantity, amount, run);
    }

    /** What a settlement took from a pool: a share of all that went into it, which is read once for all its takers. */
    private CostNode pool(Settlement taken) {
        CostNode all = pools.get(taken.from());
        if (all == null) {
            all = everythingIn(taken);
            pools.put(taken.from(), all);
        }
        CostPart part = CostPart.of(all.part(), taken.quantity(), taken.amount());
        List<CostNode> parts = all.scaledTo(taken.amount()).parts();
        return new CostNode(Kind.POOL, all.name(), all.item(), part, taken.run(), parts);
    }

    private CostNode everythingIn(Settlement taken) {
        long pool = taken.from();
        List<Settlement> into = settlements(new SettlementQuery.OfPool(pool), s -> s.into() == pool);
        List<CostNode> parts = into.stream().map(this::taken).toList();
        return new CostNode(Kind.POOL, taken.receipt(), taken.item(), sum(into), 0, parts);
    }

    private static CostPart sum(List<Settlement> settlements) {
        Quantity quantity = Quantity.ZERO;
        Money amount = Money.ZERO;
        for (Settlement settlement : settlements) {
            quantity = quantity.plus(settlement.quantity());
            amount = amount.plus(settlement.amount());
        }
        return CostPart.all(quantity, amount);
    }

    // ---- where the money went

    private CostNode receiptTakers(TransactionState receipt) {
        List<CostNode> parts = new ArrayList<>();
        for (Settlement settlement :
                settlements(new SettlementQuery.OfLot(receipt.transaction().name()), s -> true)) {
            parts.add(taker(settlement));
        }
        Money rest = receipt.amountOpen();
        if (!receipt.quantityOpen().isZero() || !rest.isZero()) {
            parts.add(leaf(Kind.OPEN, receipt, receipt.quantityOpen(), rest, 0));
        }
        return whole(Kind.RECEIPT, receipt, parts);
    }

    private CostNode taker(Settlement settlement) {
        CostPart part = CostPart.all(settlement.quantity(), settlement.amount());
        return settlement.issuePool()
                ? node(Kind.POOL, settlement, part, takersOfPool(settlement))
                : node(Kind.ISSUE, settlement, part, beyond(settlement));
    }

    /** Where the money went on from an issue that is a component. */
    private List<CostNode> beyond(Settlement settlement) {
        TransactionState issue = books.transaction(settlement.issue()).orElseThrow();
        List<CostNode> parts = orders.ofComponent(issue);
        return parts.isEmpty()
                ? parts
                : whole(Kind.ISSUE, issue, parts).scaledTo(settlement.amount()).parts();
    }

    private static CostNode node(Kind kind, Settlement settlement, CostPart part, List<CostNode> parts) {
        return new CostNode(kind, settlement.issue(), settlement.item(), part, settlement.run(), parts);
    }

    /** What became of a pool, as far as it is this settlement's money. */
    private List<CostNode> takersOfPool(Settlement into) {
        long pool = into.into();
        CostPart all = sum(settlements(new SettlementQuery.OfPool(pool), s -> s.into() == pool));
        List<Settlement> takers = settlements(new SettlementQuery.OfPool(pool), s -> s.from() == pool);
        List<CostNode> parts = new ArrayList<>(takers.stream().map(this::taker).toList());
        CostPart taken = sum(takers);
        CostPart left = CostPart.of(
                all, all.quantity().minus(taken.quantity()), all.amount().minus(taken.amount()));
        if (!left.quantity().isZero() || !left.amount().isZero()) {
            parts.add(new CostNode(Kind.OPEN, into.issue(), into.item(), left, 0, List.of()));
        }
        return node(Kind.POOL, into, all, parts).scaledTo(into.amount()).parts();
    }
}
