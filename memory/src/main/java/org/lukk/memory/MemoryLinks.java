package org.lukk.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukk.closing.Books.Company;
import org.lukk.closing.Followed;
import org.lukk.closing.SettledEarlier;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.Shipment;

/** The part of a company's books that says what follows what. */
abstract class MemoryLinks extends MemoryImports {
    final MemoryLots lots = new MemoryLots(undo());
    final MemoryRuns runs = new MemoryRuns(undo());
    final MemoryOrders orders = new MemoryOrders(undo(), runs);
    final MemoryReports reports = new MemoryReports(lots, runs, orders);

    private final List<Shipment> shipments = new ArrayList<>();

    MemoryLinks(Company company) {
        super(company);
    }

    public List<CostLink> links(Collection<Long> numbers) {
        return lots.links(numbers);
    }

    public List<Shipment> shipments(Collection<Long> numbers) {
        return shipments.stream()
                .filter(shipment -> numbers.contains(shipment.lot()))
                .toList();
    }

    void add(Shipment shipment) {
        undo().add(shipments, shipment);
    }

    public Map<Long, Followed> followed(Collection<Long> receipts, Set<Integer> without) {
        return reports.followed(receipts, without);
    }

    public SettledEarlier earlier() {
        return new MemoryEarlier(lots, runs);
    }
}
