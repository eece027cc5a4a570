package org.lukk.closing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.lukk.closing.CostNode.Kind;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.Event;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * Follows the cost of a receipt through the issue it takes its amount from: a transfer to what left the other place, a
 * return to what the sale had cost. Where a cost comes back to itself, or after very many steps, it goes no further.
 */
final class LinkedCosts {
    private static final int DEEPEST = 200;
    private static final int MOST = 5_000;

    private final ReadBooks books;
    private final Function<TransactionState, CostNode> explain;
    private final Set<Long> path = new HashSet<>();
    private int followed;

    LinkedCosts(ReadBooks books, Function<TransactionState, CostNode> explain) {
        this.books = books;
        this.explain = explain;
    }

    /** What an amount of a receipt is made of, if it takes its amount from an issue; empty if not. */
    List<CostNode> parts(TransactionState receipt, Money amount) {
        if (!isLinked(receipt) || path.size() == DEEPEST || followed >= MOST) {
            return List.of();
        }
        followed++;
        List<CostNode> parts = new ArrayList<>();
        Money rest = receipt.cost();
        for (CostLink link : books.links(List.of(receipt.transaction().lot()))) {
            if (link.receipt() == receipt.transaction().lot() && path.add(link.issue())) {
                TransactionState issue = Objects.requireNonNull(
                        books.transactions(List.of(link.issue())).get(link.issue()));
                Money share = share(issue, link);
                parts.add(explain.apply(issue).scaledTo(share));
                rest = rest.minus(share);
                path.remove(link.issue());
            }
        }
        if (path.isEmpty()) {
            followed = 0;
        }
        return parts.isEmpty() ? parts : scaled(receipt, parts, rest, amount);
    }

    private static boolean isLinked(TransactionState receipt) {
        Event event = receipt.transaction().event();
        return (event == Event.TRANSFER && receipt.accounts() != null)
                || event == Event.RETURN_SALE
                || event == Event.RETURN_PICK;
    }

    /** What a link takes of the cost of its issue, which is carried over all its links (rules.md R-15). */
    private Money share(TransactionState issue, CostLink taking) {
        Money rest = issue.cost().negated();
        Quantity left = issue.size();
        for (CostLink link : books.links(List.of(taking.issue()))) {
            if (link.issue() == taking.issue()) {
                Money share = rest.share(link.quantity(), left);
                if (link.receipt() == taking.receipt() && link.order() == taking.order()) {
                    return share;
                }
                rest = rest.minus(share);
                left = left.minus(link.quantity());
            }
        }
        throw new IllegalStateException("a link of no issue: " + taking);
    }

    /** Of the whole receipt, with what lies on top of what it takes from issues, as much as is meant. */
    private static List<CostNode> scaled(TransactionState receipt, List<CostNode> parts, Money rest, Money amount) {
        String name = receipt.transaction().name();
        String item = receipt.transaction().item();
        CostPart all = CostPart.all(receipt.size(), receipt.cost());
        if (!rest.isZero()) {
            parts.add(new CostNode(Kind.ADJUSTMENT, name, item, CostPart.of(all, Quantity.ZERO, rest), 0, List.of()));
        }
        return new CostNode(Kind.RECEIPT, name, item, all, 0, parts)
                .scaledTo(amount)
                .parts();
    }
}
