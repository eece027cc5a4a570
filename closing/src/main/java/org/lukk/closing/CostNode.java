package org.lukk.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * A part of what a cost is made of, or of where the money of a receipt went (costing.md section 23, Cost explorer).
 *
 * <pre>
 * SO1 20.67 = pool 62.00 × 1 / 3
 *   pool    = PO1 10.00 + PO2 22.00 + PO4 30.00, of which 3.33 + 7.34 + 10.00
 * </pre>
 *
 * The parts of a node add up to its amount exactly; a node without parts is a leaf. What was taken apart further up in the
 * same tree is named again without parts.
 *
 * @param kind what it is
 * @param name lot, or name of the pool
 * @param item item of the lot or pool
 * @param part how much of it, and what that costs
 * @param run run that settled it; 0: none
 * @param parts what the amount is made of, or what it went into
 * @param above its parts stand where it was named before
 */
public record CostNode(
        Kind kind, String name, String item, CostPart part, int run, List<CostNode> parts, boolean above) {
    /** What a node stands for. */
    public enum Kind {
        ISSUE("issue"),
        RECEIPT("receipt"),
        /** Opening stock: there is nothing behind it. */
        OPENING("opening"),
        POOL("pool"),
        /** What no close has settled, at its provisional cost. */
        PROVISIONAL("provisional"),
        /** Still in stock. */
        OPEN("open"),
        /** All that went into a production order or BOM journal. */
        ORDER("order"),
        /** Conversion cost of a production order. */
        ROUTE("route"),
        /** Surcharge on the material of a production order. */
        SURCHARGE("surcharge"),
        /** A change of the cost that no settlement made. */
        ADJUSTMENT("adjustment");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public CostNode {
        parts = List.copyOf(parts);
        if (!parts.isEmpty()) {
            Money sum = Money.ZERO;
            for (CostNode node : parts) {
                sum = sum.plus(node.amount());
            }
            if (!sum.equals(part.amount())) {
                throw new IllegalArgumentException("parts of " + name + " add up to " + sum + ", not " + part.amount());
            }
        }
    }

    /** How much of it is meant, a size. */
    public Quantity quantity() {
        return part.quantity();
    }

    /** What it adds to what is explained, a size. */
    public Money amount() {
        return part.amount();
    }

    /** What its quantity costs in full; more than its amount where it lies behind a pool only partly taken. */
    public Money whole() {
        return part.whole();
    }

    /** How much there was to take from. */
    public Quantity ofQuantity() {
        return part.ofQuantity();
    }

    /** What that cost. */
    public Money ofAmount() {
        return part.ofAmount();
    }

    /** Whether its quantity is a part of something larger. */
    public boolean isPart() {
        return !quantity().equals(ofQuantity());
    }

    /** Whether only a share of what its quantity costs is meant. */
    public boolean isShare() {
        return !amount().equals(whole());
    }

    /** Nodes that nothing is below; one whose parts stand further up is among them. */
    public List<CostNode> leaves() {
        List<CostNode> leaves = new ArrayList<>();
        collectLeaves(leaves::add);
        return leaves;
    }

    private void collectLeaves(Consumer<CostNode> leaf) {
        if (parts.isEmpty()) {
            leaf.accept(this);
        } else {
            parts.forEach(node -> node.collectLeaves(leaf));
        }
    }

    static CostNode leaf(Kind kind, String name, String item, CostPart part, int run) {
        return new CostNode(kind, name, item, part, run, List.of(), false);
    }

    /** The same of which only so much is meant. */
    CostNode ofWhich(Money share) {
        return share.equals(amount()) ? this : new CostNode(kind, name, item, part.ofWhich(share), run, parts, above);
    }

    CostNode madeOf(List<CostNode> other) {
        return new CostNode(kind, name, item, part, run, other, above);
    }

    CostNode shownAbove() {
        return new CostNode(kind, name, item, part, run, parts, true);
    }
}
