package org.lukk.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukk.costing.Principle;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.RunAdjustment;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.Event;
import org.lukk.values.Money;

/**
 * What must always be true where costs flow on: both halves of a transfer between cost objects cost the same, to the cent
 * (costing.md 16.4), goods in transit pay for their own leaving alone (rules.md R-41), and what a run adds to a settlement belongs to one that an earlier close made (rules.md R-2). Charges and
 * on-hand adjustments of what arrived are its own.
 */
final class TransferVerification {
    private static final int AT_ONCE = 1_000;

    private final ReadBooks books;
    private final Broken broken;
    private final Set<Integer> onHand = new HashSet<>();

    TransferVerification(ReadBooks books, Broken broken) {
        this.books = books;
        this.broken = broken;
    }

    void check() {
        for (Run run : books.runs()) {
            if (run.type() == RunType.ON_HAND_ADJUSTMENT) {
                onHand.add(run.number());
            }
        }
        Map<Long, TransactionState> sent = new HashMap<>();
        Map<Long, String> leaving = new HashMap<>();
        books.transactions(TransactionQuery.ALL, state -> {
            InventoryTransaction lot = state.transaction();
            if (lot.receipt() && lot.event() == Event.TRANSFER_SHIP && LinkedCosts.isUnderWay(state)) {
                leaving.put(lot.lot(), lot.name().substring(0, lot.name().lastIndexOf('.')) + ".transit-out");
            }
            if (!state.transaction().receipt() && isTransfer(state)) {
                sent.put(state.transaction().lot(), state);
            }
            if (sent.size() == AT_ONCE) {
                compare(sent);
                sent.clear();
            }
        });
        compare(sent);
        ties(leaving);
        additions();
    }

    /** What came into transit for an order pays for what leaves it for that order, and for nothing else (rules.md R-41). */
    private void ties(Map<Long, String> leaving) {
        if (leaving.isEmpty()) {
            return;
        }
        books.settlements(new SettlementQuery.All(), settlement -> {
            String issue = settlement.receiptPool() ? null : leaving.get(settlement.from());
            if (issue != null
                    && settlement.active()
                    && settlement.principle() != Principle.CANCELLED
                    && !issue.equals(settlement.issue())) {
                broken.requireEqual("taken by another of " + settlement.receipt(), settlement.amount(), Money.ZERO);
            }
        });
    }

    private boolean isTransfer(TransactionState state) {
        return isTransfer(state.transaction().event())
                && !state.cancelled()
                && !books.catalogue()
                        .modelGroup(books.catalogue()
                                .requireItem(state.transaction().item()))
                        .method()
                        .isPerpetual();
    }

    private static boolean isTransfer(Event event) {
        return event == Event.TRANSFER || event == Event.TRANSFER_SHIP || event == Event.TRANSFER_RECEIVE;
    }

    private void compare(Map<Long, TransactionState> sent) {
        Map<Long, TransactionState> senders = new HashMap<>();
        for (CostLink link : sent.isEmpty() ? List.<CostLink>of() : books.links(sent.keySet())) {
            TransactionState sender = sent.get(link.issue());
            if (sender != null && link.kind() == CostLink.Kind.TRANSFER) {
                senders.put(link.receipt(), sender);
            }
        }
        Map<Long, TransactionState> received = books.transactions(senders.keySet());
        senders.forEach((receipt, sender) -> {
            TransactionState in = received.get(receipt);
            if (in != null) {
                broken.requireEqual(
                        "what arrived as " + in.transaction().name(),
                        followed(in),
                        sender.cost().negated());
            }
        });
    }

    private Money followed(TransactionState receipt) {
        Money cost = receipt.posted().plus(receipt.kept());
        for (RunAdjustment adjustment : receipt.adjustments()) {
            cost = onHand.contains(adjustment.run()) ? cost : cost.plus(adjustment.amount());
        }
        return cost;
    }

    private record Pair(long from, long into) {}

    private void additions() {
        List<Settlement> additions = new ArrayList<>();
        books.settlements(new SettlementQuery.All(), settlement -> {
            if (settlement.active() && settlement.quantity().isZero()) {
                additions.add(settlement);
            }
        });
        if (!additions.isEmpty()) {
            Map<Pair, Integer> made = new HashMap<>();
            additions.forEach(one -> made.put(new Pair(one.from(), one.into()), Integer.MAX_VALUE));
            books.settlements(new SettlementQuery.All(), settlement -> {
                if (settlement.active() && !settlement.quantity().isZero()) {
                    made.computeIfPresent(
                            new Pair(settlement.from(), settlement.into()),
                            (pair, first) -> Math.min(first, settlement.run()));
                }
            });
            for (Settlement one : additions) {
                if (made.getOrDefault(new Pair(one.from(), one.into()), Integer.MAX_VALUE) >= one.run()) {
                    broken.add(
                            "added to what " + one.issue() + " took of " + one.receipt(),
                            one.amount(),
                            "an earlier settlement");
                }
            }
        }
    }
}
