package org.lukk.cli;

import java.io.PrintWriter;
import java.util.List;
import org.lukk.closing.CostNode;
import org.lukk.values.Currency;
import org.lukk.values.Figures;

/** Draws what a cost is made of as a tree, amounts first, so that they can be added up by eye. */
public final class CostTree {
    private static final int AMOUNT_WIDTH = 14;

    private final PrintWriter out;
    private final Figures figures;
    private final Phrases phrases;
    private final Currency currency;

    public CostTree(PrintWriter out, Figures figures, Currency currency) {
        this.out = out;
        this.figures = figures;
        this.phrases = new Phrases(figures.language());
        this.currency = currency;
    }

    /** Draws a node and its parts down to a depth; deeper ones are summed up in their node. */
    public void draw(CostNode node, int depth) {
        draw(node, "", "", depth);
        out.flush();
    }

    private void draw(CostNode node, String first, String next, int depth) {
        String amount = figures.amount(node.amount(), currency);
        out.println(" ".repeat(Math.max(0, AMOUNT_WIDTH - amount.length())) + amount + "  " + first + words(node));
        if (depth == 0) {
            return;
        }
        List<CostNode> parts = node.parts();
        for (int place = 0; place < parts.size(); place++) {
            boolean last = place == parts.size() - 1;
            draw(parts.get(place), next + (last ? "└─ " : "├─ "), next + (last ? "   " : "│  "), depth - 1);
        }
    }

    private String words(CostNode node) {
        StringBuilder words = new StringBuilder(phrases.of(named(node.kind()), node.name()));
        if (!node.isPart() && !node.item().isEmpty()) {
            words.append(", ").append(phrases.of(Phrase.OF_ITEM, figures.quantity(node.quantity()), node.item()));
        }
        if (node.isShare()) {
            words.append(": ").append(phrases.of(Phrase.SHARE_OF, figures.amount(node.whole(), currency)));
        }
        if (node.isPart()) {
            words.append(node.isShare() ? " = " : ": ")
                    .append(figures.amount(node.ofAmount(), currency))
                    .append(" × ")
                    .append(figures.quantity(node.quantity()))
                    .append(" / ")
                    .append(figures.quantity(node.ofQuantity()));
        }
        if (node.run() != 0) {
            words.append(' ').append(phrases.of(Phrase.OF_RUN, node.run()));
        }
        if (node.above()) {
            words.append(", ").append(phrases.of(Phrase.SEE_ABOVE));
        }
        return words.toString();
    }

    private static Phrase named(CostNode.Kind kind) {
        return switch (kind) {
            case ISSUE -> Phrase.ISSUE;
            case RECEIPT -> Phrase.RECEIPT;
            case OPENING -> Phrase.OPENING;
            case POOL -> Phrase.POOL;
            case PROVISIONAL -> Phrase.PROVISIONAL;
            case OPEN -> Phrase.OPEN;
            case ORDER -> Phrase.ORDER;
            case ROUTE -> Phrase.ORDER_ROUTE;
            case SURCHARGE -> Phrase.ORDER_SURCHARGE;
            case ADJUSTMENT -> Phrase.ADJUSTMENT;
        };
    }
}
