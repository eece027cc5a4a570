package org.lukk.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * Splits a lot that is invoiced in part: the invoiced part keeps the name, the rest becomes {@code LOT/n}, and every
 * amount is shared by quantity (rules.md R-7).
 *
 * <p>3 pieces received for 10.00, 1 invoiced: the lot keeps round(10.00 × 1 / 3) = 3.33, the rest LOT/2 has 6.67.
 */
final class Splits {
    private final Session session;

    Splits(Session session) {
        this.session = session;
    }

    /** Splits the rest off on a date and returns the lot with the part that is invoiced. */
    TransactionState split(TransactionState whole, Quantity part, LocalDate date) {
        InventoryTransaction kept = whole.transaction();
        InventoryTransaction rest = rest(kept);
        Quantity partQuantity = kept.receipt() ? part : part.negated();
        Money partPosted = whole.posted().share(part, whole.size());

        List<RunAdjustment> onPart = new ArrayList<>();
        List<RunAdjustment> onRest = new ArrayList<>();
        for (RunAdjustment adjustment : whole.adjustments()) {
            Money share = adjustment.amount().share(part, whole.size());
            onPart.add(adjustment.with(share));
            onRest.add(adjustment.movedTo(rest.lot(), adjustment.amount().minus(share), date));
        }
        List<ReceiptChange> changesOnPart = new ArrayList<>();
        List<ReceiptChange> changesOnRest = new ArrayList<>();
        for (ReceiptChange change : whole.changes()) {
            Money stays = change.amount().share(part, whole.size());
            changesOnPart.add(change.with(stays));
            changesOnRest.add(change.with(change.amount().minus(stays)));
        }
        TransactionState partState = whole.reducedTo(partQuantity, partPosted, changesOnPart, onPart);
        TransactionState restState = whole.partedAs(
                rest, whole.quantity().minus(partQuantity), whole.posted().minus(partPosted), changesOnRest, onRest);

        Difference restDifference = restState.difference();
        OnHand change = OnHand.physical(restState.quantity(), restState.posted());
        session.update(
                new Update(
                        kept.lot(),
                        Update.Kind.SPLIT,
                        date,
                        change.negated(),
                        whole.physicalAccounts(),
                        null,
                        restDifference.with(restDifference.amount().negated()),
                        null),
                partState);
        session.create(
                restState,
                new Update(
                        rest.lot(),
                        Update.Kind.SPLIT,
                        date,
                        change,
                        whole.physicalAccounts(),
                        null,
                        restDifference,
                        null));
        ReceiptChanges changes = new ReceiptChanges(session);
        changesOnRest.forEach(share -> changes.share(partState, restState, share, date));
        for (RunAdjustment adjustment : onRest) {
            session.adjust(
                    kept, adjustment.movedTo(kept.lot(), adjustment.amount().negated(), date));
            session.adjust(rest, adjustment);
        }
        new Markings(session).share(partState, restState);
        new CostLinks(session).share(partState, restState);
        return partState;
    }

    private InventoryTransaction rest(InventoryTransaction whole) {
        String root = whole.split() == 0
                ? whole.name()
                : whole.name().substring(0, whole.name().lastIndexOf('/'));
        int number = Math.max(2, whole.split() + 1);
        while (session.isTaken(root + "/" + number)) {
            number++;
        }
        return whole.part(session.takeLot(), root + "/" + number, number);
    }
}
