package org.lukk.inventory;

import org.lukk.values.Currency;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/** The cost a document states: {@code @ UNITCOST} or {@code = AMOUNT} of scenario.md. */
public sealed interface Cost {
    /** The amount for the quantity as entered, in the unit of the line; positive for a positive quantity. */
    Money amount(Quantity entered, Currency currency);

    /** A cost of one unit of the line. */
    record PerUnit(UnitCost unitCost) implements Cost {
        @Override
        public Money amount(Quantity entered, Currency currency) {
            return unitCost.times(entered.abs(), currency);
        }
    }

    /** An amount for the whole quantity of the line. */
    record Total(Money amount) implements Cost {
        @Override
        public Money amount(Quantity entered, Currency currency) {
            return amount;
        }
    }
}
