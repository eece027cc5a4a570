package org.lukk.ledger;

import static org.lukk.ledger.PostingType.COST_OF_PURCHASED_MATERIALS_INVOICED;
import static org.lukk.ledger.PostingType.COST_OF_PURCHASED_MATERIALS_RECEIVED;
import static org.lukk.ledger.PostingType.PURCHASE_EXPENDITURE_FOR_PRODUCT;
import static org.lukk.ledger.PostingType.PURCHASE_EXPENDITURE_UN_INVOICED;
import static org.lukk.ledger.PostingType.PURCHASE_STOCK_VARIATION;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lukk.ledger.PostedAccounts.Leg;
import org.lukk.ledger.ProfileLine.Scope;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * Which account is used for which kind of posting: the item's line, else its item group's, else the line for all items,
 * else the account of the type's category (scenario.md, Set-up). It is asked when something is posted, never when it is
 * adjusted: adjustments go to the accounts the transaction kept.
 */
public final class PostingProfile {
    private static final Scope ALL_ITEMS = new Scope.AllItems();

    private final ChartOfAccounts chart;
    private final Map<Key, String> accounts = new HashMap<>();

    /**
     * A profile on a chart; a later line replaces an earlier one for the same type and items.
     *
     * @throws Refusal {@code unknown-account} for a line on an account that the chart does not have
     */
    public PostingProfile(ChartOfAccounts chart, Collection<ProfileLine> lines) {
        this.chart = chart;
        lines.forEach(line -> accounts.put(
                new Key(line.type(), line.scope()),
                chart.account(line.account()).code()));
    }

    /** Its lines, in the order of posting types and of what they hold for. */
    public List<ProfileLine> lines() {
        return accounts.entrySet().stream()
                .map(line -> new ProfileLine(line.getKey().type(), line.getKey().scope(), line.getValue()))
                .sorted(Comparator.comparing(ProfileLine::type)
                        .thenComparing(line -> line.scope().toString()))
                .toList();
    }

    /**
     * The account of a posting type for an item.
     *
     * @throws Refusal {@code missing-account}
     */
    public String account(PostingType type, PostedItem item) {
        return find(type, item).orElseThrow(() -> new Refusal(missing(type, item)));
    }

    /** What a check before close says of a type that has no account. */
    public Optional<Finding> check(PostingType type, PostedItem item) {
        return find(type, item).isPresent() ? Optional.empty() : Optional.of(missing(type, item));
    }

    /**
     * The accounts of a new transaction, to be kept with it.
     *
     * @throws Refusal {@code missing-account}
     * @throws IllegalArgumentException for a booking that changes a lot; see {@link #accounts(Booking, PostedItem,
     *     PostedAccounts)}
     */
    public PostedAccounts accounts(Booking booking, PostedItem item, Dimensions dimensions) {
        return switch (booking) {
            case Booking.Pair pair -> pair(pair, item, dimensions);
            case Booking.Half half -> PostedAccounts.half(leg(half.stock(), item), dimensions);
            case Booking.OfALot change -> throw new IllegalArgumentException("changes a lot: " + change);
        };
    }

    /**
     * The accounts of a change of a lot: the lot's own where the booking says so, the profile's for the rest.
     *
     * @throws Refusal {@code missing-account}
     */
    public PostedAccounts accounts(Booking booking, PostedItem item, PostedAccounts lot) {
        Dimensions dimensions = lot.dimensions();
        return switch (booking) {
            case Booking.Anew anew -> accounts(anew, item, dimensions);
            case Booking.OnTop top -> PostedAccounts.pair(lot.stock(), leg(top.offset(), item), dimensions);
            case Booking.Change change ->
                PostedAccounts.pair(
                        new Leg(change.stock(), lot.stock().account()), leg(change.offset(), item), dimensions);
            case Booking.Difference(PostingType type) ->
                lot.offset()
                        .map(offset -> PostedAccounts.pair(leg(type, item), offset, dimensions))
                        .orElseGet(() -> PostedAccounts.half(leg(type, item), dimensions));
        };
    }

    /**
     * A purchase whose item has an account for stock variation follows the charge-account principle: stock against stock
     * variation, and the expenditure against the vendor side (costing.md 18.3, worked example GLV-1).
     */
    private PostedAccounts pair(Booking.Pair pair, PostedItem item, Dimensions dimensions) {
        Leg stock = leg(pair.stock(), item);
        Leg offset = leg(pair.offset(), item);
        Optional<PostingType> expenditure = expenditure(pair.stock());
        Optional<String> variation = expenditure.isPresent() ? named(PURCHASE_STOCK_VARIATION, item) : Optional.empty();
        if (variation.isEmpty()) {
            return PostedAccounts.pair(stock, offset, dimensions);
        }
        return PostedAccounts.pair(stock, new Leg(PURCHASE_STOCK_VARIATION, variation.get()), dimensions)
                .and(leg(expenditure.get(), item), offset);
    }

    private static Optional<PostingType> expenditure(PostingType stock) {
        if (stock == COST_OF_PURCHASED_MATERIALS_RECEIVED) {
            return Optional.of(PURCHASE_EXPENDITURE_UN_INVOICED);
        }
        return stock == COST_OF_PURCHASED_MATERIALS_INVOICED
                ? Optional.of(PURCHASE_EXPENDITURE_FOR_PRODUCT)
                : Optional.empty();
    }

    private Leg leg(PostingType type, PostedItem item) {
        return new Leg(type, account(type, item));
    }

    private Optional<String> find(PostingType type, PostedItem item) {
        return named(type, item).or(() -> chart.defaultAccount(type.category()).map(Account::code));
    }

    private Optional<String> named(PostingType type, PostedItem item) {
        return line(type, new Scope.OfItem(item.item()))
                .or(() -> line(type, new Scope.OfItemGroup(item.itemGroup())))
                .or(() -> line(type, ALL_ITEMS));
    }

    private Optional<String> line(PostingType type, Scope scope) {
        return Optional.ofNullable(accounts.get(new Key(type, scope)));
    }

    private static Finding missing(PostingType type, PostedItem item) {
        return Finding.of(Code.MISSING_ACCOUNT)
                .with(Argument.POSTING_TYPE, type.word())
                .with(Argument.ITEM, item.item());
    }

    private record Key(PostingType type, Scope scope) {}
}
