package org.lukk.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.Event;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/**
 * One thing that happened, in the words of scenario.md (Postings): what a line of a scenario, a row of postings.csv and
 * a request all become before anything is decided.
 */
public sealed interface Posting {
    /** Receives or issues goods: everything that creates a lot of its own. */
    record Movement(
            LocalDate date,
            Event event,
            String lot,
            String item,
            Quantity quantity,
            @Nullable Cost cost,
            Dimensions dimensions,
            Details details)
            implements Posting {
        @Override
        public String about() {
            return lot;
        }

        /** The same on another day. */
        public Movement on(LocalDate day) {
            return new Movement(day, event, lot, item, quantity, cost, dimensions, details);
        }

        /** The same at a stated cost, or at none. */
        public Movement at(@Nullable Cost stated) {
            return new Movement(date, event, lot, item, quantity, stated, dimensions, details);
        }

        /** The same the other way. */
        public Movement opposite() {
            return new Movement(date, event, lot, item, quantity.negated(), cost, dimensions, details);
        }
    }

    /**
     * What only some movements say.
     *
     * <p>The quantity of a movement is in the unit of its line; positive also for an issue, except where the sign says
     * which way (opening, count, move).
     *
     * @param unit unit of the quantity; empty: the inventory unit
     * @param mark receipt that the whole issue is marked to; empty: none
     * @param of sale that a return brings back (rules.md R-15); empty: none
     * @param offset account against which a movement is posted; empty: by posting profile
     * @param received day on which opening stock was received; absent: the day of posting
     */
    record Details(
            String unit,
            String mark,
            String of,
            String offset,
            @Nullable LocalDate received,
            Source source) {
        public static final Details NONE = new Details("", "", "", "", null, Source.NONE);
    }

    /**
     * Transfer journal: {@code LOT.out} leaves one place, {@code LOT.in} comes to another.
     *
     * @param quantity positive, in the unit of the line
     * @param cost at which another system posted it; absent: what the stock says
     * @param unit unit of the quantity; empty: the inventory unit
     */
    record Transfer(
            LocalDate date,
            String lot,
            String item,
            Quantity quantity,
            @Nullable Cost cost,
            Dimensions from,
            Dimensions to,
            String unit,
            Source source)
            implements Posting {
        @Override
        public String about() {
            return lot;
        }
    }

    /**
     * Transfer order, shipped: {@code LOT.out} leaves one place, {@code LOT.transit-in} is under way (rules.md R-41).
     *
     * @param quantity positive, in the unit of the line
     * @param cost at which another system posted it; absent: what the stock says
     * @param transit where the goods are kept in stock until they are received
     * @param unit unit of the quantity; empty: the inventory unit
     */
    record ShipTransfer(
            LocalDate date,
            String lot,
            String item,
            Quantity quantity,
            @Nullable Cost cost,
            Dimensions from,
            Dimensions transit,
            Dimensions to,
            String unit,
            Source source)
            implements Posting {
        @Override
        public String about() {
            return lot;
        }
    }

    /** Transfer order, received: all of it leaves transit as {@code LOT.transit-out} and arrives as {@code LOT.in}. */
    record ReceiveTransfer(LocalDate date, String lot, Source source) implements Posting {
        @Override
        public String about() {
            return lot;
        }
    }

    /**
     * Financial update of a lot that was received or shipped.
     *
     * @param quantity the part that is invoiced, in the unit of the line; absent: all of it
     */
    record Invoice(
            LocalDate date,
            String lot,
            @Nullable Quantity quantity,
            @Nullable Cost cost,
            String unit,
            Source source) implements Posting {
        @Override
        public String about() {
            return lot;
        }
    }

    /** Takes back a posting that no active run has settled. */
    record Cancel(LocalDate date, String lot, Source source) implements Posting {
        @Override
        public String about() {
            return lot;
        }
    }

    /**
     * Freight, duty or a credit, spread over receipts in the order written (rules.md R-18).
     *
     * @param amount positive when it makes the receipts dearer
     */
    record Charge(LocalDate date, List<String> lots, Money amount, Spread by, Source source) implements Posting {
        public Charge {
            lots = List.copyOf(lots);
        }

        @Override
        public String about() {
            return String.join(", ", lots);
        }
    }

    /** Transaction adjustment of a receipt that no active close has settled (costing.md section 15). */
    record Adjust(LocalDate date, String lot, Money amount, Source source) implements Posting {
        @Override
        public String about() {
            return lot;
        }
    }

    /**
     * Moving average: a new unit cost for what is on hand now.
     *
     * @param dimensions values that single out cost objects; dimensions left out match all
     */
    record Revalue(LocalDate date, String item, UnitCost unitCost, Map<String, String> dimensions, Source source)
            implements Posting {
        public Revalue {
            dimensions = Map.copyOf(dimensions);
        }

        @Override
        public String about() {
            return item;
        }
    }

    /**
     * Activates a standard cost and revalues what is on hand.
     *
     * @param dimensions values that single out cost objects; dimensions left out match all
     */
    record ActivateStandard(
            LocalDate date, String item, UnitCost unitCost, Map<String, String> dimensions, Source source)
            implements Posting {
        public ActivateStandard {
            dimensions = Map.copyOf(dimensions);
        }

        @Override
        public String about() {
            return item;
        }
    }

    /** The balance of another account taken over at cut-over; debit positive. */
    record OpeningBalance(LocalDate date, String account, Money amount, Source source) implements Posting {
        @Override
        public String about() {
            return account;
        }
    }

    /** Marks a quantity of an issue to a receipt; without a quantity, what both still have unmarked. */
    record MarkTo(String issue, String receipt, @Nullable Quantity quantity) implements Posting {
        @Override
        public String about() {
            return issue;
        }
    }

    /** Removes what is not settled yet of the marks of an issue. */
    record Unmark(String issue) implements Posting {
        @Override
        public String about() {
            return issue;
        }
    }

    /** What is posted to a production order, which exists from its first line, and BOM journals (costing.md section 12). */
    sealed interface OfOrder extends Posting {
        LocalDate date();

        Source source();
    }

    /**
     * A component picked or handed back, or a product reported as finished.
     *
     * @param movement of the event {@code pick}, {@code return-pick} or {@code finish}
     * @param share weight of a product in the cost of the order; absent: its quantity
     */
    record OrderMovement(
            String order, Movement movement, @Nullable Quantity share) implements OfOrder {
        @Override
        public String about() {
            return movement.lot();
        }

        @Override
        public LocalDate date() {
            return movement.date();
        }

        @Override
        public Source source() {
            return movement.details().source();
        }
    }

    /** Conversion cost of an order; after its end it changes the products on that date. */
    record Route(LocalDate date, String order, Money amount, Source source) implements OfOrder {
        @Override
        public String about() {
            return order;
        }
    }

    /** So many percent of the material of an order; several add up. */
    record Surcharge(LocalDate date, String order, BigDecimal percent, Source source) implements OfOrder {
        @Override
        public String about() {
            return order;
        }
    }

    /** Financial update of all lots of an order: its products cost what went into it. */
    record EndOrder(LocalDate date, String order, Source source) implements OfOrder {
        @Override
        public String about() {
            return order;
        }
    }

    /**
     * BOM journal, both updates at once: components become a product, or a product is taken apart.
     *
     * @param main the product
     * @param parts the components, in the order written
     */
    record BomJournal(Movement main, List<BomPart> parts) implements OfOrder {
        public BomJournal {
            parts = List.copyOf(parts);
        }

        @Override
        public String about() {
            return main.lot();
        }

        @Override
        public LocalDate date() {
            return main.date();
        }

        @Override
        public Source source() {
            return main.details().source();
        }
    }

    /**
     * A component of a BOM journal; quantities are signed as stock moves.
     *
     * @param share weight of what is taken out of the product; absent: its quantity
     */
    record BomPart(Movement movement, @Nullable Quantity share) {}

    /** The lot, order, item or account that it is about, for a message. */
    String about();

    /** The business date; a marking has none. */
    default Optional<LocalDate> dated() {
        return switch (this) {
            case Movement m -> Optional.of(m.date());
            case Transfer t -> Optional.of(t.date());
            case ShipTransfer s -> Optional.of(s.date());
            case ReceiveTransfer r -> Optional.of(r.date());
            case Invoice i -> Optional.of(i.date());
            case Cancel c -> Optional.of(c.date());
            case Charge c -> Optional.of(c.date());
            case Adjust a -> Optional.of(a.date());
            case Revalue r -> Optional.of(r.date());
            case ActivateStandard s -> Optional.of(s.date());
            case OpeningBalance o -> Optional.of(o.date());
            case OfOrder o -> Optional.of(o.date());
            case MarkTo _, Unmark _ -> Optional.empty();
        };
    }
}
