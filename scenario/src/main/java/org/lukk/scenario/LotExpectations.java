package org.lukk.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lukk.closing.CostSource;
import org.lukk.closing.Explanations;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.SettlementQuery;
import org.lukk.inventory.TransactionState;
import org.lukk.values.Currency;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Judges what is expected of lots; issues are shown with the sign turned. */
final class LotExpectations {
    private final ReadBooks books;
    private final Currency currency;

    LotExpectations(ReadBooks books, Currency currency) {
        this.books = books;
        this.currency = currency;
    }

    Verdict judge(Expectation.OfLot expectation) {
        return switch (expectation) {
            case Expectation.Posted e -> amount(e.lot(), e.amount(), TransactionState::posted);
            case Expectation.CurrentCost e -> amount(e.lot(), e.amount(), TransactionState::cost);
            case Expectation.Adjustment e -> amount(e.lot(), e.amount(), TransactionState::adjustment);
            case Expectation.SettledTotal e ->
                books.transaction(e.lot())
                        .map(lot -> figures(e.quantity(), e.amount(), lot.settled(), lot.amountSettled()))
                        .orElseGet(() -> unknown(e.lot()));
            case Expectation.Open e ->
                books.transaction(e.lot())
                        .map(lot -> figures(e.quantity(), e.amount(), lot.quantityOpen(), lot.amountOpen()))
                        .orElseGet(() -> unknown(e.lot()));
            case Expectation.Closed e ->
                books.transaction(e.lot()).map(LotExpectations::closed).orElseGet(() -> unknown(e.lot()));
            case Expectation.Settlement e -> settlement(e);
            case Expectation.Explains e ->
                new Explanations(books)
                        .sourcesOf(e.lot())
                        .map(sources -> money(e.amount(), ofSource(sources, e.source())))
                        .orElseGet(() -> unknown(e.lot()));
        };
    }

    private static Verdict closed(TransactionState lot) {
        String open = lot.quantityOpen() + " open" + (lot.isFinancial() ? "" : " and not financially updated");
        return Verdict.of(lot.isClosed(), "closed", open);
    }

    private interface Amount {
        Money of(TransactionState lot);
    }

    private Verdict amount(String name, BigDecimal expected, Amount amount) {
        return books.transaction(name)
                .map(lot -> money(expected, shown(lot, amount.of(lot))))
                .orElseGet(() -> unknown(name));
    }

    private static Money shown(TransactionState lot, Money signed) {
        return lot.transaction().receipt() ? signed : signed.negated();
    }

    private static Verdict unknown(String lot) {
        return new Verdict.Fails("a lot " + lot, "there is none");
    }

    private Verdict money(BigDecimal expected, Money actual) {
        BigDecimal amount = actual.in(currency);
        return Verdict.of(expected.compareTo(amount) == 0, expected.toPlainString(), amount.toPlainString());
    }

    private Verdict figures(Quantity quantity, BigDecimal amount, Quantity actual, Money actualAmount) {
        BigDecimal shown = actualAmount.in(currency);
        return Verdict.of(
                quantity.equals(actual) && amount.compareTo(shown) == 0,
                quantity + " " + amount.toPlainString(),
                actual + " " + shown.toPlainString());
    }

    private static Money ofSource(List<CostSource> sources, Expectation.CostSource wanted) {
        Money sum = Money.ZERO;
        for (CostSource source : sources) {
            if (isOf(source, wanted)) {
                sum = sum.plus(source.amount());
            }
        }
        return sum;
    }

    private static boolean isOf(CostSource source, Expectation.CostSource wanted) {
        return switch (wanted) {
            case Expectation.CostSource.Lot(String lot) -> source.name().equals(lot);
            case Expectation.CostSource.Kind kind -> source.kind().word().equals(kind.word());
        };
    }

    private Verdict settlement(Expectation.Settlement expected) {
        List<org.lukk.closing.Settlement> found = new ArrayList<>();
        books.settlements(query(expected), settlement -> {
            if (settlement.active() && isPair(expected, settlement)) {
                found.add(settlement);
            }
        });
        Quantity quantity = Quantity.ZERO;
        Money amount = Money.ZERO;
        for (org.lukk.closing.Settlement settlement : found) {
            if (expected.principle().filter(p -> p != settlement.principle()).isEmpty()) {
                quantity = quantity.plus(settlement.quantity());
                amount = amount.plus(settlement.amount());
            }
        }
        return figures(expected.quantity(), expected.amount(), quantity, amount);
    }

    private static SettlementQuery query(Expectation.Settlement expected) {
        if (expected.receipt() instanceof Expectation.Settled.Lot(String receipt)) {
            return new SettlementQuery.OfLot(receipt);
        }
        return expected.issue() instanceof Expectation.Settled.Lot(String issue)
                ? new SettlementQuery.OfLot(issue)
                : new SettlementQuery.All();
    }

    private static boolean isPair(Expectation.Settlement expected, org.lukk.closing.Settlement settlement) {
        return isEnd(expected.receipt(), settlement.receipt(), settlement.receiptPool())
                && isEnd(expected.issue(), settlement.issue(), settlement.issuePool());
    }

    private static boolean isEnd(Expectation.Settled expected, String name, boolean pool) {
        return switch (expected) {
            case Expectation.Settled.Lot(String lot) -> !pool && lot.equals(name);
            case Expectation.Settled.Pool() -> pool;
        };
    }
}
