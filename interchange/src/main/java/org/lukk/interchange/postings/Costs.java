package org.lukk.interchange.postings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lukk.interchange.csv.Cell;
import org.lukk.inventory.Cost;
import org.lukk.scenario.text.NumberForm;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/** The cost that a row states: per unit, in total, or both, which then must agree after rounding. */
final class Costs {
    private final Currency currency;
    private final BigDecimal limit;

    Costs(Currency currency) {
        this.currency = currency;
        this.limit = BigDecimal.TEN.pow(Money.MAX_WHOLE_DIGITS);
    }

    /** The cost of a row; none if it states none. */
    @Nullable
    Cost of(Cell unitCost, Cell amount, @Nullable Quantity quantity) {
        Money total = amount.amount(currency, false);
        if (unitCost.isEmpty()) {
            return amount.isEmpty() ? null : new Cost.Total(total);
        }
        UnitCost perUnit = unitCost.unitCost();
        if (quantity != null && !unitCost.row().isFaulty()) {
            requireAgreement(unitCost, perUnit, amount, quantity);
        }
        return amount.isEmpty() ? new Cost.PerUnit(perUnit) : new Cost.Total(total);
    }

    private void requireAgreement(Cell unitCost, UnitCost perUnit, Cell amount, Quantity quantity) {
        BigDecimal product = perUnit.value()
                .multiply(quantity.abs().toDecimal())
                .setScale(currency.decimals(), RoundingMode.HALF_UP);
        if (product.compareTo(limit) >= 0) {
            unitCost.row()
                    .tell(
                            Finding.of(Code.LIMIT_EXCEEDED)
                                    .with(Argument.NAME, "unit_cost × quantity")
                                    .with(Argument.VALUE, product.toPlainString())
                                    .with(Argument.LIMIT, "10^" + Money.MAX_WHOLE_DIGITS),
                            unitCost.column(),
                            unitCost.value(),
                            "an amount below 10^" + Money.MAX_WHOLE_DIGITS);
        } else if (!amount.isEmpty()
                && product.compareTo(amount.amount(currency, false).in(currency)) != 0) {
            amount.row().badInput(amount.column(), amount.value(), product.toPlainString() + ", unit_cost × quantity");
        }
    }

    /** What goods were sold for, as it is kept: a plain decimal number. */
    static String revenue(Cell cell) {
        return cell.number(NumberForm.amount(Optional.empty()))
                .map(BigDecimal::toPlainString)
                .orElse("");
    }
}
