package org.lukk.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.TrialBalance;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.CostObject;
import org.lukk.values.Currency;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * Checks what must always be true of the books, record by record (reliability.md section 4). Nothing here uses the code that
 * posts, closes or keeps projections.
 */
public final class Verification {
    /** What is checked, in words for a reader. */
    public static final List<String> CHECKS = List.of(
            "vouchers balance",
            "trial balance is zero",
            "subledger equals ledger",
            "on hand is the sum of the transactions",
            "settlements fit",
            "pools give away what they took",
            "nothing is left on nothing",
            "runs are numbered without gaps");

    private final ReadBooks books;
    private final Currency currency;
    private final List<Finding> findings = new ArrayList<>();

    public Verification(ReadBooks books) {
        this.books = books;
        this.currency = books.catalogue().currency();
    }

    /** Everything that does not hold. */
    public List<Finding> findings() {
        vouchersBalance();
        trialBalanceIsZero();
        subledgerEqualsLedger();
        transactionsAddUp();
        poolsGiveAwayWhatTheyTook();
        nothingIsLeftOnNothing();
        runsAreNumbered();
        return List.copyOf(findings);
    }

    private void broken(String name, Object value, Object expected) {
        findings.add(Finding.of(Code.INVARIANT_BROKEN)
                .with(Argument.NAME, name)
                .with(Argument.VALUE, value.toString())
                .with(Argument.EXPECTED, expected.toString()));
    }

    private String plain(Money amount) {
        return amount.in(currency).toPlainString();
    }

    /** Entries of a voucher stand together, so one running sum is enough. */
    private void vouchersBalance() {
        String[] voucher = {""};
        Money[] sum = {Money.ZERO};
        books.entries(new EntryQuery.All(), row -> {
            if (!row.voucher().equals(voucher[0])) {
                requireBalanced(voucher[0], sum[0]);
                voucher[0] = row.voucher();
                sum[0] = Money.ZERO;
            }
            sum[0] = sum[0].plus(row.entry().amount());
        });
        requireBalanced(voucher[0], sum[0]);
    }

    private void requireBalanced(String voucher, Money sum) {
        if (!sum.isZero()) {
            broken("voucher " + voucher, plain(sum), "0");
        }
    }

    private void trialBalanceIsZero() {
        Money sum = Money.ZERO;
        for (TrialBalance.Sums sums : books.sums(ReadBooks.BEGINNING, ReadBooks.END)) {
            sum = sum.plus(sums.closing());
        }
        if (!sum.isZero()) {
            broken("trial balance", plain(sum), "0");
        }
    }

    /** Differences by kept vouchers are known and named; others are not. */
    private void subledgerEqualsLedger() {
        for (Reconciliation.Line line : Reconciliation.of(books, null).lines()) {
            if (!line.difference().isZero() && books.keptVouchers().isEmpty()) {
                broken("account " + line.account().code(), plain(line.ledger()), plain(line.subledger()));
            }
        }
    }

    private void transactionsAddUp() {
        Map<CostObject, OnHand> sums = new TreeMap<>();
        books.transactions(TransactionQuery.ALL, state -> {
            sums.merge(state.transaction().costObject(), state.onHand(), OnHand::plus);
            requireSettlementsFit(state);
        });
        for (OnHandRow row : books.onHand(List.of(), null)) {
            OnHand sum = sums.getOrDefault(row.costObject(), OnHand.EMPTY);
            if (!sum.equals(row.onHand())) {
                broken("on hand of " + row.costObject(), row.onHand(), sum);
            }
        }
    }

    private void requireSettlementsFit(TransactionState state) {
        String lot = state.transaction().name();
        if (state.quantityOpen().signum() < 0) {
            broken("settled quantity of " + lot, state.settled(), "at most " + state.size());
        }
        if (state.transaction().sign() * state.quantity().signum() < 0) {
            broken("quantity of " + lot, state.quantity(), "one of its direction");
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
                broken("pool " + pool, left + " left", "nothing without value, and no less than nothing");
            }
        });
    }

    /** Names of lots and pools to which an active on-hand adjustment gave another value. */
    private Set<String> adjustedLayers() {
        Set<String> adjusted = new HashSet<>();
        for (Run run : books.runs()) {
            if (run.isActive() && run.type() == RunType.ON_HAND_ADJUSTMENT) {
                books.adjustments(run.number(), adjustment -> adjusted.add(adjustment.lot()));
            }
        }
        return adjusted;
    }

    /** As of the last close, what is settled and empty is worth nothing. */
    private void nothingIsLeftOnNothing() {
        var closedTo = books.gate().closedTo();
        if (closedTo == null) {
            return;
        }
        Set<CostObject> unsettled = new HashSet<>();
        books.open(new OpenQuery(closedTo, Set.of()), open -> unsettled.add(open.costObject()));
        Set<String> adjustedLater = itemsAdjustedAfter(closedTo);
        for (OnHandRow row : books.onHand(List.of(), closedTo)) {
            if (row.onHand().quantity().isZero()
                    && !row.onHand().amount().isZero()
                    && !adjustedLater.contains(row.costObject().item())
                    && !unsettled.contains(row.costObject())) {
                broken(
                        "value of " + row.costObject() + " as of " + closedTo,
                        plain(row.onHand().amount()),
                        "0");
            }
        }
    }

    /**
     * Items that a run dated after the day adjusted. Where an invoice dated on or before it took such an adjustment back,
     * the taking back counts from the invoice's date and the adjustment from its own (rules.md R-45): between the two
     * days the stock shows the one without the other.
     */
    private Set<String> itemsAdjustedAfter(LocalDate day) {
        Set<String> items = new HashSet<>();
        for (Run run : books.runs()) {
            if (run.date().isAfter(day)) {
                books.adjustments(run.number(), adjustment -> items.add(adjustment.item()));
            }
        }
        return items;
    }

    private void runsAreNumbered() {
        int expected = 1;
        for (Run run : books.runs()) {
            if (run.number() != expected) {
                broken("run number", run.number(), expected);
            }
            expected = run.number() + 1;
        }
    }
}
