package org.lukk.cli;

import java.util.ArrayList;
import java.util.List;
import org.lukk.closing.CostNode;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.Table;
import org.lukk.values.Currency;

/**
 * A node of what a cost is made of as a row of a table: parts stand below what they are parts of, one level deeper.
 *
 * @param level 0 for what is explained, 1 for its parts
 */
record CostLine(int level, CostNode node) {
    static Table<CostLine> table(Currency currency) {
        List<Column<CostLine>> columns = new ArrayList<>();
        columns.add(Column.count("level", CostLine::level));
        for (Column<CostNode> column : CostJson.columns(currency)) {
            columns.add(new Column<>(
                    column.name(), column.kind(), line -> column.plain().apply(line.node())));
        }
        return new Table<>("explanation", columns);
    }

    /** A node and its parts down to a depth, each before its own parts. */
    static List<CostLine> of(CostNode node, int depth) {
        List<CostLine> lines = new ArrayList<>();
        collect(node, 0, depth, lines);
        return lines;
    }

    private static void collect(CostNode node, int level, int depth, List<CostLine> lines) {
        lines.add(new CostLine(level, node));
        if (level < depth) {
            node.parts().forEach(part -> collect(part, level + 1, depth, lines));
        }
    }
}
