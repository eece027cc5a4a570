package org.lukk.closing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.Gate;
import org.lukk.inventory.Mark;
import org.lukk.inventory.OrderAdjustment;
import org.lukk.inventory.ProductionOrder;
import org.lukk.inventory.Shipment;
import org.lukk.inventory.StandardCost;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.TrialBalance;
import org.lukk.ledger.Voucher;
import org.lukk.values.CostObject;
import org.lukk.values.Finding;
import org.lukk.values.Money;

/**
 * One consistent state of a company's books. Rows come in a fixed order and are handed over one by one, so that a list of
 * any length needs little memory; whoever takes a row may ask the books for more. Adjustments and settlements count while
 * their run is active, unless a method says else.
 */
public interface ReadBooks {
    /** Before every date that can be written. */
    LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /** The last date that can be written. */
    LocalDate END = LocalDate.of(9999, 12, 31);

    Catalogue catalogue();

    /** How far inventory is closed, without keeping anybody out. */
    Gate gate();

    /** What of transactions dated up to a day is not settled; order: none. */
    void open(OpenQuery query, Consumer<OpenTransaction> row);

    /**
     * A number that rises with every fact that a run up to a day reads: updates dated up to it, markings, cancellations,
     * runs. Equal numbers mean that nothing was recorded in between.
     */
    long facts(LocalDate upTo);

    /** The previews that were shown. */
    Previews previews();

    /** What active closes settled, to be found by what changed since. */
    SettledEarlier earlier();

    /** Which of these cost objects have a receipt financially updated after a day and not wholly settled. */
    Set<CostObject> receivedAfter(LocalDate day, Collection<CostObject> costObjects);

    /** What a run up to a day needs of the books. */
    RunNeeds needs(LocalDate upTo);

    /** Markings in force, in the order in which they were made. */
    List<Mark> marks();

    /** Markings made and not removed, what closes have used up of them included, in the order in which they were made. */
    List<Mark> marksMade();

    /**
     * What was entered of inventory, update by update, in the order of entry.
     *
     * @param lots only of these; empty: of all
     */
    void updates(Collection<Long> lots, Consumer<EnteredUpdate> row);

    /** Links in force that lead from or to any of these lots, in the order in which they were made. */
    List<CostLink> links(Collection<Long> lots);

    /** Where those of these lots go that came into transit; others are left out. */
    List<Shipment> shipments(Collection<Long> lots);

    /**
     * What runs adjusted of receipts to make them follow their issues, by lot; those without are left out.
     *
     * @param without active runs whose adjustments do not count
     */
    Map<Long, Followed> followed(Collection<Long> receipts, Set<Integer> without);

    /** Production orders and BOM journals that any of these lots was ever posted to, by their numbers. */
    List<ProductionOrder> ordersOf(Collection<Long> lots);

    /** All production orders and BOM journals, by their numbers. */
    List<ProductionOrder> orders();

    /**
     * What runs changed of orders beside stock.
     *
     * @param without active runs that do not count
     */
    List<OrderAdjustment> orderAdjustments(Collection<Long> orders, Set<Integer> without);

    /** Transactions by the numbers of their lots. */
    Map<Long, TransactionState> transactions(Collection<Long> lots);

    Optional<TransactionState> transaction(String lot);

    void transactions(TransactionQuery query, Consumer<TransactionState> row);

    /**
     * What is on hand by cost object, in the order of cost objects; those that never had anything are left out.
     *
     * @param items only of these; empty: all
     * @param asOf by the dates of the changes up to this day, adjustments and reversals from their own date on (rules.md
     *     R-45); absent: everything posted so far, whatever its date
     */
    List<OnHandRow> onHand(Collection<String> items, @Nullable LocalDate asOf);

    /** Quantities by all dimensions, in the order of cost objects and dimensions; see {@link #onHand}. */
    List<QuantityRow> quantities(Collection<String> items, @Nullable LocalDate asOf);

    /** All runs, oldest first. */
    List<Run> runs();

    /** The log of a run, in the order written. */
    List<Finding> log(int run);

    void settlements(SettlementQuery query, Consumer<Settlement> row);

    void adjustments(AdjustmentQuery query, Consumer<Adjustment> row);

    /** What is left of a run's adjustments, net by the accounts of the transactions: what a reversal posts back. */
    Map<PostedAccounts, Money> adjusted(int run);

    /** Vouchers of runs that wait for {@code post-voucher}, by run; those of reversed runs are dropped. */
    Map<Integer, Voucher> keptVouchers();

    /** Sums of posted vouchers by account, in the order of accounts; accounts without entries are left out. */
    List<TrialBalance.Sums> sums(SumsQuery query);

    /** The same of everything dated in a span of days. */
    default List<TrialBalance.Sums> sums(LocalDate from, LocalDate to) {
        return sums(SumsQuery.of(from, to));
    }

    void entries(EntryQuery query, Consumer<EntryRow> row);

    /**
     * What the subledger says the ledger must hold: net value by the accounts kept on transactions.
     *
     * @param asOf up to this day; absent: everything
     */
    Map<PostedAccounts, Money> booked(@Nullable LocalDate asOf);

    /** The same told apart by account, item and day, in that order; nothing by nothing is left out. */
    void booked(LocalDate asOf, Consumer<BookedDay> row);

    /** Items with an update dated in a span of days, or with something not settled that is dated up to its end. */
    Set<String> itemsToClose(LocalDate from, LocalDate to);

    /** Standard costs of all items, in the order of activation. */
    List<StandardCost> standardCosts();

    /** What the company has set, by the names of {@link org.lukk.inventory.Setting}. */
    Map<String, String> settings();
}
