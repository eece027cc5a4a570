package org.lukk.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukk.closing.Books.Company;
import org.lukk.closing.Followed;
import org.lukk.closing.SettledEarlier;
import org.lukk.inventory.CostLink;

/** The part of a company's books that says what follows what. */
abstract class MemoryLinks extends MemoryImports {
    final MemoryLots lots = new MemoryLots(undo());
    final MemoryRuns runs = new MemoryRuns(undo());
    final MemoryOrders orders = new MemoryOrders(undo(), runs);
    final MemoryReports reports = new MemoryReports(lots, runs, orders);

    MemoryLinks(Company company) {
        super(company);
    }

    public List<CostLink> links(Collection<Long> numbers) {
        return lots.links(numbers);
    }

    public Map<Long, Followed> followed(Collection<Long> receipts, Set<Integer> without) {
        return reports.followed(receipts, without);
    }

    public SettledEarlier earlier() {
        return new MemoryEarlier(lots, runs);
    }
}
