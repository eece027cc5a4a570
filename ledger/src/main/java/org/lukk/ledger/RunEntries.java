package org.lukk.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;

/**
 * The entries of a run, summed up as its specification says. What nets to zero is no entry. They come out in one order,
 * whatever the order in which they went in.
 */
public final class RunEntries {
    private final Specification specification;
    private final Map<Key, Money> sums = new HashMap<>();

    public RunEntries(Specification specification) {
        this.specification = specification;
    }

    /** The entries of one adjustment, such as {@link PostedAccounts#entries} gives them. */
    public void add(List<LedgerEntry> entries, PostedItem item) {
        String detail = specification.detail(item);
        entries.forEach(entry -> sums.merge(key(entry, detail), entry.amount(), Money::plus));
    }

    /** All entries in the order of their accounts, posting types, dimensions and details. */
    public List<LedgerEntry> entries() {
        return sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero())
                .map(sum -> sum.getKey().entry(sum.getValue()))
                .sorted()
                .toList();
    }

    private Key key(LedgerEntry entry, String detail) {
        String lot = specification == Specification.TRANSACTION ? entry.lot() : "";
        return new Key(entry.account(), entry.type(), entry.dimensions(), detail, lot);
    }

    private record Key(String account, PostingType type, Dimensions dimensions, String detail, String lot) {
        LedgerEntry entry(Money amount) {
            return new LedgerEntry(account, type, dimensions, amount, detail, lot);
        }
    }
}
