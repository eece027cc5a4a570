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
    private final LinkedCosts linked;
    private final Map<Long, List<Settlement>> pools = new HashMap<>();
    private final CostTrace trace = new CostTrace(this::parts);

    public Explanations(ReadBooks books) {
        this.books = books;
        this.linked = new LinkedCosts(books);
        this.orders = new OrderExplanation(books);
    }

    /** What the cost of a lot is made of; of a receipt, the receipt itself. Empty for an unknown lot. */
    public Optional<CostNode> madeOf(String lot) {
        return books.transaction(lot).map(Explanations::start).map(trace::tree);
    }

    /** The same by what it comes from in the end, each source once with all that comes from it. */
    public Optional<List<CostSource>> sourcesOf(String lot) {
        return books.transaction(lot).map(Explanations::start).map(trace::sources);
    }

    /** Where the money of a receipt went: to issues, into pools and from them to issues, and what is still in stock. */
    public Optional<CostNode> wentTo(String lot) {
        return books.transaction(lot)
                .filter(state -> state.transaction().receipt())
                .map(state -> step(Kind.RECEIPT, state, CostStep.Kind.TAKERS))
                .map(trace::tree);
    }

    private static CostStep start(TransactionState lot) {
        return lot.transaction().receipt() ? receipt(lot, all(lot), 0) : step(Kind.ISSUE, lot, CostStep.Kind.ISSUE);
    }

    private static CostStep step(Kind kind, TransactionState lot, CostStep.Kind behind) {
        InventoryTransaction transaction = lot.transaction();
        CostNode node = CostNode.leaf(kind, transaction.name(), transaction.item(), all(lot), 0);
        return CostStep.to(node, behind, transaction.lot());
    }

    private List<CostStep> parts(CostStep.Behind behind) {
        return switch (behind.kind()) {
            case ISSUE -> ofIssue(lot(behind.number()));
            case RECEIPT -> ofReceipt(lot(behind.number()));
            case POOL -> into(behind.number()).stream().map(this::taken).toList();
            case ORDER -> orders.ofOrder(behind.number());
            case TAKERS -> takers(lot(behind.number()));
            case POOL_TAKERS -> takersOfPool(behind.number());
            case PRODUCTS -> orders.ofComponent(lot(behind.number()));
        };
    }

    private TransactionState lot(long number) {
        return Objects.requireNonNull(books.transactions(List.of(number)).get(number));
    }

    private static Money size(TransactionState state) {
        return state.transaction().receipt() ? state.cost() : state.cost().negated();
    }

    private static CostPart all(TransactionState lot) {
        return CostPart.all(lot.size(), size(lot));
    }

    private static CostStep end(Kind kind, TransactionState lot, Quantity quantity, Money amount, int run) {
        CostPart part = CostPart.of(all(lot), quantity, amount);
        return CostStep.end(
                CostNode.leaf(kind, lot.transaction().name(), lot.transaction().item(), part, run));
    }

    // ---- what a cost is made of

    private List<CostStep> ofIssue(TransactionState issue) {
        List<CostStep> parts = new ArrayList<>();
        for (Settlement settlement :
                settlements(new SettlementQuery.OfLot(issue.transaction().name()), _ -> true)) {
            parts.add(
                    settlement.principle() == Principle.TRANSFER
                            ? end(Kind.PROVISIONAL, issue, settlement.quantity(), settlement.amount(), 0)
                            : taken(settlement));
        }
        Money rest = size(issue).minus(issue.amountSettled());
        if (!issue.quantityOpen().isZero() || !rest.isZero()) {
            Kind kind = issue.quantityOpen().isZero() ? Kind.ADJUSTMENT : Kind.PROVISIONAL;
            parts.add(linked.inTransit(issue)
                    .map(receipt -> receipt(receipt, CostPart.of(all(receipt), issue.quantityOpen(), rest), 0))
                    .orElseGet(() -> end(kind, issue, issue.quantityOpen(), rest, 0)));
        }
        return parts;
    }

    /** The issue or order that a receipt takes its amount from; none of most receipts. */
    private List<CostStep> ofReceipt(TransactionState receipt) {
        List<CostStep> fromIssue = linked.parts(receipt);
        return fromIssue.isEmpty() ? orders.ofProduct(receipt) : fromIssue;
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
    private CostStep taken(Settlement settlement) {
        if (settlement.receiptPool()) {
            return ofPool(settlement);
        }
        if (settlement.receipt().isEmpty()) {
            TransactionState service = lot(settlement.into());
            return end(Kind.PROVISIONAL, service, settlement.quantity(), settlement.amount(), settlement.run());
        }
        TransactionState receipt = lot(settlement.from());
        return receipt(
                receipt, CostPart.of(all(receipt), settlement.quantity(), settlement.amount()), settlement.run());
    }

    private static CostStep receipt(TransactionState receipt, CostPart part, int run) {
        InventoryTransaction lot = receipt.transaction();
        Kind kind = lot.event() == Event.OPENING ? Kind.OPENING : Kind.RECEIPT;
        CostNode node = CostNode.leaf(kind, lot.name(), lot.item(), part, run);
        return CostStep.to(node, CostStep.Kind.RECEIPT, lot.lot());
    }

    /** What a settlement took from a pool: a share of all that went into it. */
    private CostStep ofPool(Settlement taken) {
        CostPart part = CostPart.of(sum(into(taken.from())), taken.quantity(), taken.amount());
        CostNode node = CostNode.leaf(Kind.POOL, taken.receipt(), taken.item(), part, taken.run());
        return CostStep.to(node, CostStep.Kind.POOL, taken.from());
    }

    /** What went into a pool, which is read once for all its takers. */
    private List<Settlement> into(long pool) {
        List<Settlement> known = pools.get(pool);
        if (known == null) {
            known = settlements(new SettlementQuery.OfPool(pool), s -> s.into() == pool);
            pools.put(pool, known);
        }
        return known;
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

    private List<CostStep> takers(TransactionState receipt) {
        List<CostStep> parts = new ArrayList<>();
        for (Settlement settlement :
                settlements(new SettlementQuery.OfLot(receipt.transaction().name()), _ -> true)) {
            parts.add(taker(settlement));
        }
        Money rest = receipt.amountOpen();
        if (!receipt.quantityOpen().isZero() || !rest.isZero()) {
            parts.add(end(Kind.OPEN, receipt, receipt.quantityOpen(), rest, 0));
        }
        return parts;
    }

    private static CostStep taker(Settlement settlement) {
        CostPart part = CostPart.all(settlement.quantity(), settlement.amount());
        Kind kind = settlement.issuePool() ? Kind.POOL : Kind.ISSUE;
        CostNode node = CostNode.leaf(kind, settlement.issue(), settlement.item(), part, settlement.run());
        return CostStep.to(
                node, settlement.issuePool() ? CostStep.Kind.POOL_TAKERS : CostStep.Kind.PRODUCTS, settlement.into());
    }

    /** What became of everything in a pool. */
    private List<CostStep> takersOfPool(long pool) {
        List<Settlement> into = into(pool);
        List<Settlement> takers = settlements(new SettlementQuery.OfPool(pool), s -> s.from() == pool);
        List<CostStep> parts =
                new ArrayList<>(takers.stream().map(Explanations::taker).toList());
        CostPart all = sum(into);
        CostPart taken = sum(takers);
        CostPart left = CostPart.of(
                all, all.quantity().minus(taken.quantity()), all.amount().minus(taken.amount()));
        if (!left.quantity().isZero() || !left.amount().isZero()) {
            Settlement first = into.getFirst();
            parts.add(CostStep.end(CostNode.leaf(Kind.OPEN, first.issue(), first.item(), left, 0)));
        }
        return parts;
    }
}
