package org.lukk.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.lukk.values.Quantity;

/** Postings to a production order, which exists from its first line. */
public sealed interface OrderPosting extends Posting {
    LocalDate date();

    String order();

    /** Physical issue of a component. */
    record Pick(LocalDate date, String order, Goods goods, Optional<Cost> cost, Optional<String> mark, Details details)
            implements OrderPosting {}

    /** A component handed back. */
    record ReturnPick(LocalDate date, String order, Goods goods, Optional<String> of, Details details)
            implements OrderPosting {}

    /**
     * Physical receipt of a product.
     *
     * @param share the lot's weight in the cost of the order; for all its lots or none
     */
    record Finish(
            LocalDate date, String order, Goods goods, Optional<Cost> cost, Optional<Quantity> share, Details details)
            implements OrderPosting {}

    /** Conversion cost. */
    record Route(LocalDate date, String order, BigDecimal amount, Details details) implements OrderPosting {}

    /** A percentage of the order's material. */
    record Surcharge(LocalDate date, String order, BigDecimal percent, Details details) implements OrderPosting {}

    /** Financial update of all lots of the order. */
    record End(LocalDate date, String order, Details details) implements OrderPosting {}
}
