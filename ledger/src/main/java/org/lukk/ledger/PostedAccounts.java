package org.lukk.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;

/**
 * The posting types and accounts on which an update of a transaction was posted. It is kept with the transaction, so that
 * every later adjustment and reversal goes to the original accounts, whatever the profile says by then (costing.md 18.1).
 *
 * <pre>
 * sell SO1 bolt 1, cost 16.00   value -16.00:  cost-of-units-invoiced -16.00   cost-of-goods-sold-invoiced 16.00
 * adjusted to 10.00             value   6.00:  cost-of-units-invoiced   6.00   cost-of-goods-sold-invoiced -6.00
 * </pre>
 *
 * @param withValue legs that move with the value of stock, the stock leg first
 * @param againstValue legs that move against it, the offset first; empty where another lot is the counterpart
 * @param dimensions what its entries carry: financial and ledger dimensions
 */
public record PostedAccounts(List<Leg> withValue, List<Leg> againstValue, Dimensions dimensions) {
    /** A posting type on an account. */
    public record Leg(PostingType type, String account) {
        private LedgerEntry entry(Dimensions dimensions, Money amount, String lot) {
            return new LedgerEntry(account, type, dimensions, amount, "", lot);
        }
    }

    public PostedAccounts {
        withValue = List.copyOf(withValue);
        againstValue = List.copyOf(againstValue);
        if (withValue.isEmpty() || (!againstValue.isEmpty() && againstValue.size() != withValue.size())) {
            throw new IllegalArgumentException("legs out of balance: " + withValue + " " + againstValue);
        }
    }

    static PostedAccounts pair(Leg stock, Leg offset, Dimensions dimensions) {
        return new PostedAccounts(List.of(stock), List.of(offset), dimensions);
    }

    static PostedAccounts half(Leg stock, Dimensions dimensions) {
        return new PostedAccounts(List.of(stock), List.of(), dimensions);
    }

    PostedAccounts and(Leg with, Leg against) {
        return new PostedAccounts(joined(withValue, with), joined(againstValue, against), dimensions);
    }

    /** Where the value of stock is. */
    public Leg stock() {
        return withValue.getFirst();
    }

    /** Where it came from or went to. */
    public Optional<Leg> offset() {
        return againstValue.isEmpty() ? Optional.empty() : Optional.of(againstValue.getFirst());
    }

    /** The same with an offset account of choice, as a movement has ({@code move … offset=ACCOUNT}). */
    public PostedAccounts withOffsetAccount(String account) {
        List<Leg> against = new ArrayList<>(againstValue);
        against.set(0, new Leg(against.getFirst().type(), account));
        return new PostedAccounts(withValue, against, dimensions);
    }

    /** The same with the offset that another change had, so that a charge keeps its credit account. */
    public PostedAccounts withOffsetOf(PostedAccounts other) {
        List<Leg> against = new ArrayList<>(againstValue);
        against.set(0, other.againstValue.getFirst());
        return new PostedAccounts(withValue, against, dimensions);
    }

    /** The same with another first account, as an opening balance has. */
    public PostedAccounts withStockAccount(String account) {
        List<Leg> with = new ArrayList<>(withValue);
        with.set(0, new Leg(stock().type(), account));
        return new PostedAccounts(with, againstValue, dimensions);
    }

    /**
     * The entries of a change of stock value; none for zero. An increase of what an issue costs is a fall of stock value:
     * pass it as the cost amounts of transactions are kept, issues negative.
     *
     * @param lot the transaction the entries are about; empty: none
     */
    public List<LedgerEntry> entries(Money value, String lot) {
        if (value.isZero()) {
            return List.of();
        }
        List<LedgerEntry> entries = new ArrayList<>(withValue.size() + againstValue.size());
        withValue.forEach(leg -> entries.add(leg.entry(dimensions, value, lot)));
        againstValue.forEach(leg -> entries.add(leg.entry(dimensions, value.negated(), lot)));
        return entries;
    }

    private static List<Leg> joined(List<Leg> legs, Leg one) {
        List<Leg> all = new ArrayList<>(legs);
        all.add(one);
        return all;
    }
}
