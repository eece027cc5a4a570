package org.lukk.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lukk.values.Quantity;

/** Counting, movement, transfer and BOM journals: what happens to stock within the house. */
public sealed interface JournalPosting extends Posting {
    LocalDate date();

    record Count(LocalDate date, Goods goods, Optional<Cost> cost, Details details) implements JournalPosting {}

    record Move(LocalDate date, Goods goods, Optional<Cost> cost, Optional<String> offset, Details details)
            implements JournalPosting {}

    /** Transfer journal: {@code from} and {@code to} stand over the dimensions of the goods, which hold for both sides. */
    record Transfer(
            LocalDate date, Goods goods, DimensionValues from, DimensionValues to, Optional<Cost> cost, Details details)
            implements JournalPosting {}

    /** Transfer order, shipped: out of {@code from} into {@code transit}. */
    record TransferShip(
            LocalDate date,
            Goods goods,
            DimensionValues from,
            DimensionValues transit,
            DimensionValues to,
            Optional<Cost> cost,
            Details details)
            implements JournalPosting {}

    /** Transfer order, received: out of transit into {@code to} of its shipment. */
    record TransferReceive(LocalDate date, String lot, Details details) implements JournalPosting {}

    /** BOM journal: the components become the product. */
    record Assemble(LocalDate date, Goods product, List<Component> using, Details details) implements JournalPosting {
        public Assemble {
            using = List.copyOf(using);
        }
    }

    /** BOM journal: the product is taken apart. */
    record Disassemble(LocalDate date, Goods product, List<Component> into, Details details) implements JournalPosting {
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
