package org.lukk.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukk.closing.Followed;
import org.lukk.closing.SettledEarlier;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.Shipment;

/** The part of a company's books that says what follows what. */
abstract class CompanyLinks extends CompanyImports {
    final VoucherNumbers numbers;
    final RunTables runs;
    private final LinkTable links;
    private final EarlierTable earlier;

    CompanyLinks(SetUpTables setUp, Transaction transaction, Keys keys, VoucherNumbers numbers) {
        super(setUp, transaction, keys);
        this.numbers = numbers;
        runs = new RunTables(transaction, numbers);
        links = new LinkTable(transaction, runs);
        earlier = new EarlierTable(transaction, keys, runs);
    }

    LinkTable links() {
        return links;
    }

    public List<CostLink> links(Collection<Long> lots) {
        return links.of(lots);
    }

    public List<Shipment> shipments(Collection<Long> lots) {
        return links.shipments(lots);
    }

    public Map<Long, Followed> followed(Collection<Long> receipts, Set<Integer> without) {
        return links.followed(receipts, without);
    }

    public SettledEarlier earlier() {
        return earlier;
    }
}
