package org.lukk.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukk.costing.CostingInput;
import org.lukk.inventory.CostLink;
import org.lukk.values.Money;

/** Reads which receipts of a run take their amount from its issues, and what of their amount that is by now. */
final class LinkReading {
    private final ReadBooks books;
    private final RunScope scope;
    private final CostingInput.Builder input;
    private final Map<Long, Integer> rows;
    private final List<OpenTransaction> transactions;

    LinkReading(
            ReadBooks books,
            RunScope scope,
            CostingInput.Builder input,
            Map<Long, Integer> rows,
            List<OpenTransaction> transactions) {
        this.books = books;
        this.scope = scope;
        this.input = input;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Adds them, and what of receipts that follow an order came from that. */
    void add(List<Long> products) {
        List<Long> following = new ArrayList<>(products);
        List<CostLink> links = books.links(rows.keySet());
        if (!links.isEmpty()) {
            following.addAll(addLinks(links));
        }
        if (!following.isEmpty()) {
            addAmounts(following);
        }
    }

    private List<Long> addLinks(List<CostLink> links) {
        Map<Long, Boolean> follows = followers(links);
        for (CostLink link : links) {
            Integer issue = rows.get(link.issue());
            Integer receipt = rows.get(link.receipt());
            if (link.kind() == CostLink.Kind.MOVED) {
                if (issue != null && receipt != null) {
                    input.halves(issue, receipt, link.quantity().micro());
                }
            } else if (issue != null) {
                boolean here = follows.getOrDefault(link.receipt(), false) && receipt != null;
                input.link(issue, here ? receipt : -1, link.quantity().micro(), link.kind() == CostLink.Kind.RETURN);
            }
        }
        List<Long> following = new ArrayList<>();
        follows.forEach((receipt, does) -> {
            if (does) {
                following.add(receipt);
            }
        });
        return following;
    }

    /** Receipts of the run with a link: whether all the issues they take from are in the run. */
    private Map<Long, Boolean> followers(List<CostLink> links) {
        Map<Long, Boolean> follows = new HashMap<>();
        for (CostLink link : links) {
            Integer receipt = rows.get(link.receipt());
            if (link.kind() != CostLink.Kind.MOVED
                    && receipt != null
                    && transactions.get(receipt).isFinancial()) {
                follows.merge(link.receipt(), rows.containsKey(link.issue()), Boolean::logicalAnd);
            }
        }
        return follows;
    }

    private void addAmounts(List<Long> receipts) {
        Map<Long, Followed> followed = books.followed(receipts, scope.without());
        for (long receipt : receipts) {
            int row = rows.getOrDefault(receipt, -1);
            Followed adjusted = followed.getOrDefault(receipt, Followed.NOTHING);
            Money atClose = transactions.get(row).posted().plus(adjusted.byCloses());
            input.follows(
                    row,
                    atClose.minor(),
                    atClose.plus(adjusted.byRecalculations()).minor());
        }
    }
}
