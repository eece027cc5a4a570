package org.lukk.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.lukk.values.Quantity;

/** Opening stock, purchases and sales: what comes from and goes to others. */
public sealed interface TradePosting extends Posting {
    LocalDate date();

    /** Stock taken over at cut-over as one layer; {@code received} orders and ages it. */
    record Opening(LocalDate date, Goods goods, Cost cost, Optional<LocalDate> received, Details details)
            implements TradePosting {}

    record Receive(LocalDate date, Goods goods, Cost cost, Details details) implements TradePosting {}

    record Ship(
            LocalDate date,
            Goods goods,
            Optional<Cost> cost,
            Optional<String> mark,
            Optional<BigDecimal> revenue,
            Details details)
            implements TradePosting {}

    /** Financial update of a received or shipped lot; less than its quantity splits it. */
    record Invoice(
            LocalDate date,
            String lot,
            Optional<Quantity> quantity,
            Optional<Cost> cost,
            Optional<BigDecimal> revenue,
            Details details)
            implements TradePosting {}

    record Purchase(LocalDate date, Goods goods, Cost cost, Details details) implements TradePosting {}

    record Sell(
            LocalDate date,
            Goods goods,
            Optional<Cost> cost,
            Optional<String> mark,
            Optional<BigDecimal> revenue,
            Details details)
            implements TradePosting {}

    record ReturnSale(
            LocalDate date,
            Goods goods,
            Optional<String> of,
            Optional<Cost> cost,
            Optional<BigDecimal> revenue,
            Details details)
            implements TradePosting {}

    record ReturnPurchase(LocalDate date, Goods goods, Optional<String> of, Optional<Cost> cost, Details details)
            implements TradePosting {}
}
