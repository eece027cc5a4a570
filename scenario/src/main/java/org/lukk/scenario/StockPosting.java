package org.lukk.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lukk.values.Quantity;

/** Postings that move stock outside production orders, and the invoices of lots so moved. */
public sealed interface StockPosting extends Posting {
    LocalDate date();

    /** Stock taken over at cut-over as one layer; {@code received} orders and ages it. */
    record Opening(LocalDate date, Goods goods, Cost cost, Optional<LocalDate> received, Details details)
            implements StockPosting {}

    record Receive(LocalDate date, Goods goods, Cost cost, Details details) implements StockPosting {}

    record Ship(
            LocalDate date,
            Goods goods,
            Optional<Cost> cost,
            Optional<String> mark,
            Optional<BigDecimal> revenue,
            Details details)
            implements StockPosting {}

    /** Financial update of a received or shipped lot; less than its quantity splits it. */
    record Invoice(
            LocalDate date,
            String lot,
            Optional<Quantity> quantity,
            Optional<Cost> cost,
            Optional<BigDecimal> revenue,
            Details details)
            implements StockPosting {}

    record Purchase(LocalDate date, Goods goods, Cost cost, Details details) implements StockPosting {}

    record Sell(
            LocalDate date,
            Goods goods,
            Optional<Cost> cost,
            Optional<String> mark,
            Optional<BigDecimal> revenue,
            Details details)
            implements StockPosting {}

    record ReturnSale(
            LocalDate date,
            Goods goods,
            Optional<String> of,
            Optional<Cost> cost,
            Optional<BigDecimal> revenue,
            Details details)
            implements StockPosting {}

    record ReturnPurchase(LocalDate date, Goods goods, Optional<String> of, Optional<Cost> cost, Details details)
            implements StockPosting {}

    record Count(LocalDate date, Goods goods, Optional<Cost> cost, Details details) implements StockPosting {}

    record Move(LocalDate date, Goods goods, Optional<Cost> cost, Optional<String> offset, Details details)
            implements StockPosting {}

    /** Transfer journal: {@code from} and {@code to} stand over the dimensions of the goods, which hold for both sides. */
    record Transfer(
            LocalDate date, Goods goods, DimensionValues from, DimensionValues to, Optional<Cost> cost, Details details)
            implements StockPosting {}

    /** Transfer order, shipped: out of {@code from} into {@code transit}. */
    record TransferShip(
            LocalDate date,
            Goods goods,
            DimensionValues from,
            DimensionValues transit,
            DimensionValues to,
            Optional<Cost> cost,
            Details details)
            implements StockPosting {}

    /** Transfer order, received: out of transit into {@code to} of its shipment. */
    record TransferReceive(LocalDate date, String lot, Details details) implements StockPosting {}

    /** BOM journal: the components become the product. */
    record Assemble(LocalDate date, Goods product, List<Component> using, Details details) implements StockPosting {
        public Assemble {
            using = List.copyOf(using);
        }
    }

    /** BOM journal: the product is taken apart. */
    record Disassemble(LocalDate date, Goods product, List<Component> into, Details details) implements StockPosting {
        public Disassemble {
            into = List.copyOf(into);
        }
    }

    /**
     * A component of a BOM journal.
     *
     * @param share its weight in the cost of what is taken apart; for all components or none
     */
    record Component(Goods goods, Optional<Quantity> share, Details details) {}
}
