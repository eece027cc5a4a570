package org.lukk.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lukk.closing.CostNode.Kind;
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
    private final Map<Long, CostNode> pools = new HashMap<>();

    public Explanations(ReadBooks books) {
        this.books = books;
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
            parts.add(taken(settlement));
        }
        Money rest = size(issue).minus(issue.amountSettled());
        if (!issue.quantityOpen().isZero() || !rest.isZero()) {
            Kind kind = issue.quantityOpen().isZero() ? Kind.ADJUSTMENT : Kind.PROVISIONAL;
            parts.add(leaf(kind, issue, issue.quantityOpen(), rest, 0));
        }
        return whole(Kind.ISSUE, issue, parts);
    }

    private static CostNode whole(Kind kind, TransactionState lot, List<CostNode> parts) {
        return new CostNode(
                kind,
                lot.transaction().name(),
                lot.transaction().item(),
                lot.size(),
                size(lot),
                lot.size(),
                size(lot),
                0,
                parts);
    }

    private static CostNode leaf(Kind kind, TransactionState lot, Quantity quantity, Money amount, int run) {
        return new CostNode(
                kind,
                lot.transaction().name(),
                lot.transaction().item(),
                quantity,
                amount,
                lot.size(),
                size(lot),
                run,
                List.of());
    }

    private List<Settlement> settlements(SettlementQuery query, Predicate<Settlement> wanted) {
        List<Settlement> found = new ArrayList<>();
        books.settlements(query, settlement -> {
            if (settlement.active() && wanted.test(settlement)) {
                found.add(settlement);
            }
        });
        return found;
    }

    /** What a settlement took from a receipt or a pool. */
    private CostNode taken(Settlement settlement) {
        if (settlement.receiptPool()) {
            return pool(settlement).scaledFrom(settlement);
        }
        if (settlement.receipt().isEmpty()) {
            TransactionState service = books.transaction(settlement.issue()).orElseThrow();
            return leaf(Kind.PROVISIONAL, service, settlement.quantity(), settlement.amount(), settlement.run());
        }
        TransactionState receipt = books.transaction(settlement.receipt()).orElseThrow();
        return receipt(receipt, settlement.quantity(), settlement.amount(), settlement.run());
    }

    private static CostNode receipt(TransactionState receipt, Quantity quantity, Money amount, int run) {
        Kind kind = receipt.transaction().event() == Event.OPENING ? Kind.OPENING : Kind.RECEIPT;
        return leaf(kind, receipt, quantity, amount, run);
    }

    /** A pool with all that went into it, each pool once however many issues took from it. */
    private PoolNode pool(Settlement takenFrom) {
        CostNode known = pools.get(takenFrom.from());
        if (known == null) {
            List<CostNode> parts = new ArrayList<>();
            Quantity quantity = Quantity.ZERO;
            Money amount = Money.ZERO;
            for (Settlement into :
                    settlements(new SettlementQuery.OfPool(takenFrom.from()), s -> s.into() == takenFrom.from())) {
                parts.add(taken(into));
                quantity = quantity.plus(into.quantity());
                amount = amount.plus(into.amount());
            }
            known = new CostNode(
                    Kind.POOL, takenFrom.receipt(), takenFrom.item(), quantity, amount, quantity, amount, 0, parts);
            pools.put(takenFrom.from(), known);
        }
        return new PoolNode(known);
    }

    private record PoolNode(CostNode all) {
        CostNode scaledFrom(Settlement taken) {
            CostNode scaled = all.scaledTo(taken.amount());
            return new CostNode(
                    Kind.POOL,
                    all.name(),
                    all.item(),
                    taken.quantity(),
                    taken.amount(),
                    all.quantity(),
                    all.amount(),
                    taken.run(),
                    scaled.parts());
        }
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
        List<CostNode> parts = settlement.issuePool() ? takersOfPool(settlement) : List.of();
        return new CostNode(
                settlement.issuePool() ? Kind.POOL : Kind.ISSUE,
                settlement.issue(),
                settlement.item(),
                settlement.quantity(),
                settlement.amount(),
                settlement.quantity(),
                settlement.amount(),
                settlement.run(),
                parts);
    }

    /** What became of a pool, as far as it is this settlement's money. */
    private List<CostNode> takersOfPool(Settlement into) {
        long pool = into.into();
        Quantity quantity = Quantity.ZERO;
        Money amount = Money.ZERO;
        for (Settlement other : settlements(new SettlementQuery.OfPool(pool), s -> s.into() == pool)) {
            quantity = quantity.plus(other.quantity());
            amount = amount.plus(other.amount());
        }
        List<CostNode> parts = new ArrayList<>();
        Quantity quantityLeft = quantity;
        Money amountLeft = amount;
        for (Settlement out : settlements(new SettlementQuery.OfPool(pool), s -> s.from() == pool)) {
            parts.add(taker(out));
            quantityLeft = quantityLeft.minus(out.quantity());
            amountLeft = amountLeft.minus(out.amount());
        }
        if (!quantityLeft.isZero() || !amountLeft.isZero()) {
            parts.add(new CostNode(
                    Kind.OPEN, into.issue(), into.item(), quantityLeft, amountLeft, quantity, amount, 0, List.of()));
        }
        CostNode all = new CostNode(Kind.POOL, into.issue(), into.item(), quantity, amount, quantity, amount, 0, parts);
        return all.scaledTo(into.amount()).parts();
    }
}
