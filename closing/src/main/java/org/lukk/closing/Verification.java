package org.lukk.closing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lukk.costing.Basis;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.PostingType;
import org.lukk.values.CostObject;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * Checks what must always be true of the books, record by record (reliability.md section 4). Nothing here uses the code that
 * posts, closes or keeps projections.
 */
public final class Verification {
    private final ReadBooks books;
    private final Broken broken;

    public Verification(ReadBooks books) {
        this.books = books;
        this.broken = new Broken(books.catalogue().currency());
    }

    /** Learns what is being checked, and how many steps of how many are done. */
    @FunctionalInterface
    public interface Steps {
        void at(String what, long done, long total);
    }

    private record Step(String what, Runnable check) {}

    /** Everything that does not hold. */
    public List<Finding> findings() {
        return findings((what, done, total) -> {});
    }

    /** Everything that does not hold, step by step. */
    public List<Finding> findings(Steps steps) {
        List<Step> all = List.of(
                new Step("vouchers", () -> new VoucherVerification(books, broken).check()),
                new Step("subledger and ledger", this::subledgerEqualsLedger),
                new Step("transactions", this::transactionsAddUp),
                new Step("pools", this::poolsGiveAwayWhatTheyTook),
                new Step("empty stock", () -> new EmptyStock(books, broken).check()),
                new Step("runs", () -> new RunVerification(books, broken).check()),
                new Step("production orders", () -> new OrderVerification(books, broken).check()),
                new Step("transfers", () -> new TransferVerification(books, broken).check()));
        for (int done = 0; done < all.size(); done++) {
            steps.at(all.get(done).what, done, all.size());
            all.get(done).check.run();
        }
        return broken.findings();
    }

    /** Vouchers that are kept and entries by hand are the differences there may be, to the cent. */
    private void subledgerEqualsLedger() {
        Map<String, Money> kept = new HashMap<>();
        books.keptVouchers()
                .values()
                .forEach(voucher ->
                        voucher.entries().forEach(entry -> kept.merge(entry.account(), entry.amount(), Money::plus)));
        for (Reconciliation.Line line : Reconciliation.of(books, null).lines()) {
            String account = line.account().code();
            Money expected = line.subledger().minus(kept.getOrDefault(account, Money.ZERO));
            if (!line.ledger().equals(expected) && !line.ledger().equals(expected.plus(byHand(account)))) {
                broken.add("account " + account, line.ledger(), expected);
            }
        }
    }

    private Money byHand(String account) {
        Money[] sum = {Money.ZERO};
        books.entries(new EntryQuery.Dated(account, ReadBooks.BEGINNING, ReadBooks.END, null), row -> {
            boolean byHand =
                    row.run() == 0 && row.entry().lot().isEmpty() && row.entry().type() == PostingType.OPENING;
            sum[0] = byHand ? sum[0].plus(row.entry().amount()) : sum[0];
        });
        return sum[0];
    }

    private void transactionsAddUp() {
        Map<CostObject, OnHand> sums = new TreeMap<>();
        books.transactions(TransactionQuery.ALL, state -> {
            sums.merge(state.transaction().costObject(), state.onHand(), OnHand::plus);
            requireSettlementsFit(state);
        });
        adjustedPools()
                .forEach((costObject, amount) ->
                        sums.merge(costObject, OnHand.of(Basis.FINANCIAL, Quantity.ZERO, amount), OnHand::plus));
        for (OnHandRow row : books.onHand(List.of(), null)) {
            OnHand sum = sums.getOrDefault(row.costObject(), OnHand.EMPTY);
            if (!sum.equals(row.onHand())) {
                broken.add("on hand of " + row.costObject(), row.onHand(), sum);
            }
        }
    }

    /** What on-hand adjustments gave pools beyond what was poured into them, by cost object. */
    private Map<CostObject, Money> adjustedPools() {
        Map<CostObject, Money> adjusted = new TreeMap<>();
        if (adjustedLayers().isEmpty()) {
            return adjusted;
        }
        Map<Long, Money> poured = new HashMap<>();
        books.settlements(new SettlementQuery.All(), settlement -> {
            if (settlement.active() && settlement.issuePool()) {
                poured.merge(settlement.into(), settlement.amount(), Money::plus);
            }
        });
        for (OpenTransaction pool : books.earlier().pools(poured.keySet())) {
            Money beyond = pool.present().minus(poured.getOrDefault(pool.lot(), Money.ZERO));
            adjusted.merge(pool.costObject(), beyond, Money::plus);
        }
        return adjusted;
    }

    private void requireSettlementsFit(TransactionState state) {
        String lot = state.transaction().name();
        if (state.quantityOpen().signum() < 0) {
            broken.add("settled quantity of " + lot, state.settled(), "at most " + state.size());
        }
        if (state.transaction().sign() * state.quantity().signum() < 0) {
            broken.add("quantity of " + lot, state.quantity(), "one of its direction");
        }
    }

    private void poolsGiveAwayWhatTheyTook() {
        Map<Long, Quantity> quantities = new HashMap<>();
        Map<Long, Money> amounts = new HashMap<>();
        Map<Long, String> names = new HashMap<>();
        books.settlements(new SettlementQuery.All(), settlement -> {
            if (settlement.issuePool()) {
                names.put(settlement.into(), settlement.issue());
            }
            if (settlement.active() && settlement.issuePool()) {
                quantities.merge(settlement.into(), settlement.quantity(), Quantity::plus);
                amounts.merge(settlement.into(), settlement.amount(), Money::plus);
            }
            if (settlement.active() && settlement.receiptPool()) {
                quantities.merge(settlement.from(), settlement.quantity().negated(), Quantity::plus);
                amounts.merge(settlement.from(), settlement.amount().negated(), Money::plus);
            }
        });
        Set<String> adjusted = adjustedLayers();
        quantities.forEach((pool, left) -> {
            boolean emptyWithValue = left.isZero()
                    && !amounts.getOrDefault(pool, Money.ZERO).isZero()
                    && !adjusted.contains(names.get(pool));
            if (left.signum() < 0 || emptyWithValue) {
                broken.add("pool " + pool, left + " left", "nothing without value, and no less than nothing");
            }
        });
    }

    /** Names of lots and pools to which an active on-hand adjustment gave another value. */
    private Set<String> adjustedLayers() {
        Set<String> adjusted = new HashSet<>();
        for (Run run : books.runs()) {
            if (run.isActive() && run.type() == RunType.ON_HAND_ADJUSTMENT) {
                books.adjustments(
                        new AdjustmentQuery.OfRun(run.number()), adjustment -> adjusted.add(adjustment.lot()));
            }
        }
        return adjusted;
    }
}
