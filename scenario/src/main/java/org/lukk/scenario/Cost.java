package org.lukk.scenario;

import java.math.BigDecimal;
import org.lukk.values.UnitCost;

/** The cost a document states: per unit, or for the whole quantity of its line (scenario.md, Form). */
public sealed interface Cost {
    /** {@code @ UNITCOST}. */
    record PerUnit(UnitCost unitCost) implements Cost {}

    /** {@code = AMOUNT}, in the decimals written, of the currency of the line. */
    record InTotal(BigDecimal amount) implements Cost {}
}
