package org.lukk.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lukk.costing.Principle;
import org.lukk.values.Quantity;

/**
 * What must be true (scenario.md, Expectations). Amounts and prices keep the decimals they were written with; issues
 * are shown with the sign turned.
 */
public sealed interface Expectation
        permits Expectation.OfLot, Expectation.OfStock, Expectation.OfLedger, Expectation.OfAnswer {
    /** About one lot or a pair of lots. */
    sealed interface OfLot extends Expectation {}

    /** About what is on hand. */
    sealed interface OfStock extends Expectation {
        String item();
    }

    /** About accounts and vouchers. */
    sealed interface OfLedger extends Expectation {}

    /** About what the books answered to the directives before. */
    sealed interface OfAnswer extends Expectation {}

    record Posted(String lot, BigDecimal amount) implements OfLot {}

    record CurrentCost(String lot, BigDecimal amount) implements OfLot {}

    record Adjustment(String lot, BigDecimal amount) implements OfLot {}

    record Settlement(
            Settled receipt, Settled issue, Quantity quantity, BigDecimal amount, Optional<Principle> principle)
            implements OfLot {}

    record SettledTotal(String lot, Quantity quantity, BigDecimal amount) implements OfLot {}

    record Open(String lot, Quantity quantity, BigDecimal amount) implements OfLot {}

    record Closed(String lot) implements OfLot {}

    record Explains(String lot, CostSource source, BigDecimal amount) implements OfLot {}

    /** The open financial receipts of one cost object, oldest first; exactly these. */
    record Layers(String item, DimensionValues dimensions, List<Layer> layers) implements OfStock {
        public Layers {
            layers = List.copyOf(layers);
        }
    }

    record OnHand(Position position, String item, DimensionValues dimensions, Quantity quantity, BigDecimal amount)
            implements OfStock {}

    /** The price at which the next issue would be posted, to the decimals written. */
    record RunningAverage(String item, DimensionValues dimensions, BigDecimal price) implements OfStock {}

    record ValueAsOf(LocalDate date, String item, DimensionValues dimensions, Quantity quantity, BigDecimal amount)
            implements OfStock {}

    record Balance(LedgerKey.OfAccounts account, BigDecimal amount, Optional<LocalDate> asOf) implements OfLedger {}

    /** Net of the vouchers of a run; of the last run where no number is given. */
    record VoucherLine(Optional<Integer> run, LedgerKey account, BigDecimal amount) implements OfLedger {}

    record PostingLine(String lot, LedgerKey account, BigDecimal amount) implements OfLedger {}

    record Reconciled() implements OfLedger {}

    record Warning(String code, Optional<String> lot) implements OfAnswer {}

    record NoWarnings() implements OfAnswer {}

    record Finding(String code, Optional<String> lot) implements OfAnswer {}

    record NoFindings() implements OfAnswer {}

    record Refused(String code) implements OfAnswer {}

    record Layer(Quantity quantity, BigDecimal amount) {}

    /** Which part of the position counts. */
    enum Position implements Keyword {
        ON_HAND,
        FINANCIAL,
        PHYSICAL
    }

    /** One end of a settlement. */
    sealed interface Settled {
        record Lot(String lot) implements Settled {}

        /** The pool in which an average joins several layers. */
        record Pool() implements Settled {}
    }

    /** A leaf of what a cost is made of. */
    sealed interface CostSource {
        record Lot(String lot) implements CostSource {}

        enum Kind implements CostSource, Keyword {
            ROUTE,
            SURCHARGE,
            OPENING,
            ADJUSTMENT,
            STANDARD
        }
    }
}
