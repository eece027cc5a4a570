package org.lukk.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lukk.closing.CostNode.Kind;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.PostingType;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * Follows the cost of a receipt to the issue it takes its amount from: a transfer to what left the other place, a return to
 * what the sale had cost.
 */
final class LinkedCosts {
    private final ReadBooks books;

    LinkedCosts(ReadBooks books) {
        this.books = books;
    }

    /** What the cost of a receipt is made of, if it takes its amount from an issue; empty if not. */
    List<CostStep> parts(TransactionState receipt) {
        List<CostStep> parts = new ArrayList<>();
        if (isLinked(receipt)) {
            Money rest = receipt.cost();
            for (CostLink link : books.links(List.of(receipt.transaction().lot()))) {
                Money share = share(issue(link), link);
                parts.add(step(issue(link), share));
                rest = rest.minus(share);
            }
            if (!parts.isEmpty() && !rest.isZero()) {
                parts.add(CostStep.end(onTop(receipt, rest)));
            }
        }
        return parts;
    }

    /** What had come into transit, of an issue that leaves it, costs what that costs, and is not settled yet (rules.md R-41). */
    Optional<TransactionState> inTransit(TransactionState issue) {
        InventoryTransaction lot = issue.transaction();
        if (lot.event() != Event.TRANSFER_RECEIVE
                || issue.quantityOpen().isZero()
                || books.catalogue()
                        .modelGroup(books.catalogue().requireItem(lot.item()))
                        .method()
                        .isPerpetual()) {
            return Optional.empty();
        }
        return books.transaction(lot.name().substring(0, lot.name().lastIndexOf('.')) + ".transit-in")
                .filter(LinkedCosts::isUnderWay);
    }

    /** Whether a receipt lies on the account of goods in transit: then it is tied to what leaves. */
    static boolean isUnderWay(TransactionState receipt) {
        PostedAccounts accounts = receipt.accounts();
        return accounts != null && accounts.stock().type() == PostingType.GOODS_IN_TRANSIT;
    }

    private TransactionState issue(CostLink link) {
        return Objects.requireNonNull(books.transactions(List.of(link.issue())).get(link.issue()));
    }

    private static CostStep step(TransactionState issue, Money share) {
        InventoryTransaction lot = issue.transaction();
        CostPart all = CostPart.all(issue.size(), issue.cost().negated());
        CostNode node = CostNode.leaf(Kind.ISSUE, lot.name(), lot.item(), all.ofWhich(share), 0);
        return CostStep.to(node, CostStep.Kind.ISSUE, lot.lot());
    }

    /** What lies on top of what a receipt takes from issues. */
    private static CostNode onTop(TransactionState receipt, Money rest) {
        InventoryTransaction lot = receipt.transaction();
        CostPart part = CostPart.of(CostPart.all(receipt.size(), receipt.cost()), Quantity.ZERO, rest);
        return CostNode.leaf(Kind.ADJUSTMENT, lot.name(), lot.item(), part, 0);
    }

    private static boolean isLinked(TransactionState receipt) {
        Event event = receipt.transaction().event();
        boolean transferred =
                event == Event.TRANSFER || event == Event.TRANSFER_SHIP || event == Event.TRANSFER_RECEIVE;
        return (transferred && receipt.accounts() != null) || event == Event.RETURN_SALE || event == Event.RETURN_PICK;
    }

    /** What a link takes of the cost of its issue, which is carried over all its links (rules.md R-15). */
    private Money share(TransactionState issue, CostLink taking) {
        Money rest = issue.cost().negated();
        Quantity left = issue.size();
        for (CostLink link : books.links(List.of(taking.issue()))) {
            Money share = rest.share(link.quantity(), left);
            if (link.equals(taking)) {
                return share;
            }
            rest = rest.minus(share);
            left = left.minus(link.quantity());
        }
        throw new IllegalStateException("a link of no issue: " + taking);
    }
}
