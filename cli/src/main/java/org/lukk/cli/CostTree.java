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
    private final Currency currency;

    public CostTree(PrintWriter out, Figures figures, Currency currency) {
        this.out = out;
        this.figures = figures;
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
        // A pool's name says what it is: pool 2026-01-31.
        StringBuilder words = new StringBuilder(
                node.kind() == CostNode.Kind.POOL ? node.name() : node.kind().word() + " " + node.name());
        words.append(node.isPart() ? ": " : ", " + figures.quantity(node.quantity()) + " of " + node.item());
        if (node.isShare()) {
            words.append(node.isPart() ? "a share of " : ": a share of ")
                    .append(figures.amount(node.whole(), currency))
                    .append(node.isPart() ? " = " : "");
        }
        if (node.isPart()) {
            words.append(figures.amount(node.ofAmount(), currency))
                    .append(" × ")
                    .append(figures.quantity(node.quantity()))
                    .append(" / ")
                    .append(figures.quantity(node.ofQuantity()));
        }
        return node.run() == 0
                ? words.toString()
                : words.append(" (run ").append(node.run()).append(')').toString();
    }
}
