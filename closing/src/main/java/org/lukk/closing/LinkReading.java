package org.lukk.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lukk.inventory.CostLink;
import org.lukk.values.Money;

/** Reads which receipts of a run take their amount from its issues, and what of their amount that is by now. */
final class LinkReading {
    private final ReadBooks books;
    private final RunScope scope;
    private final RunRows rows;

    LinkReading(ReadBooks books, RunScope scope, RunRows rows) {
        this.books = books;
        this.scope = scope;
        this.rows = rows;
    }

    /** Adds links of the run's transactions, and what of receipts that follow an issue or an order came from that. */
    void add(List<CostLink> links, List<Long> products) {
        List<Long> following = new ArrayList<>(products);
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
            Integer issue = rows.find(link.issue());
            Integer receipt = rows.find(link.receipt());
            if (link.kind() == CostLink.Kind.MOVED) {
                if (issue != null && receipt != null) {
                    rows.input.halves(issue, receipt, link.quantity().micro());
                }
            } else if (issue != null) {
                boolean here = follows.getOrDefault(link.receipt(), false);
                int follower = here ? Objects.requireNonNull(receipt) : -1;
                rows.input.link(issue, follower, link.quantity().micro(), link.kind() == CostLink.Kind.RETURN);
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
            Integer receipt = rows.find(link.receipt());
            if (link.kind() != CostLink.Kind.MOVED
                    && receipt != null
                    && rows.at(receipt).isFinancial()) {
                follows.merge(link.receipt(), rows.has(link.issue()), Boolean::logicalAnd);
            }
        }
        return follows;
    }

    private void addAmounts(List<Long> receipts) {
        Map<Long, Followed> followed = books.followed(receipts, scope.without());
        for (long receipt : receipts) {
            int row = Objects.requireNonNull(rows.find(receipt));
            Followed adjusted = followed.getOrDefault(receipt, Followed.NOTHING);
            Money atClose = rows.at(row).posted().plus(adjusted.atClose());
            rows.input.follows(
                    row, atClose.minor(), atClose.plus(adjusted.since()).minor());
        }
    }
}
