package org.lukk.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lukk.values.UnitCost;

/** Postings that change value and move no stock. */
public sealed interface CostPosting extends Posting {
    LocalDate date();

    /** Balance of an account outside the subledger taken over, debit positive. */
    record OpeningBalance(LocalDate date, String account, BigDecimal amount, Details details) implements CostPosting {}

    /** Freight, duty or credit, spread over receipts in the order written; by amount unless said. */
    record Charge(LocalDate date, List<String> lots, BigDecimal amount, Optional<ChargeBasis> by, Details details)
            implements CostPosting {
        public Charge {
            lots = List.copyOf(lots);
        }
    }

    /** Transaction adjustment of a receipt. */
    record Adjust(LocalDate date, String lot, BigDecimal amount, Details details) implements CostPosting {}

    /** On-hand adjustment after a close: a run. */
    record AdjustOnHand(LocalDate date, String item, NewValue value, DimensionValues dimensions, Details details)
            implements CostPosting {}

    /** Moving average: a new cost for what is on hand. */
    record Revalue(LocalDate date, String item, UnitCost unitCost, DimensionValues dimensions, Details details)
            implements CostPosting {}

    /** Activates a standard cost. */
    record StandardCost(LocalDate date, String item, UnitCost unitCost, DimensionValues dimensions, Details details)
            implements CostPosting {}

    /** What an on-hand adjustment makes of the open layers. */
    sealed interface NewValue {
        /** {@code @ UNITCOST}: each layer at this cost. */
        record AtUnitCost(UnitCost unitCost) implements NewValue {}

        /** {@code = ±AMOUNT}: changed by an amount, spread over the layers. */
        record ChangedBy(BigDecimal amount, Optional<LayerBasis> by) implements NewValue {}
    }

    /** How a charge is spread over its receipts. */
    enum ChargeBasis implements Keyword {
        AMOUNT,
        QUANTITY,
        EQUAL
    }

    /** How an on-hand adjustment is spread over its layers. */
    enum LayerBasis implements Keyword {
        QUANTITY,
        VALUE
    }
}
