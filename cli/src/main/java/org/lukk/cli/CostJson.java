package org.lukk.cli;

import java.util.List;
import org.lukk.closing.CostNode;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.JsonTable;
import org.lukk.interchange.tables.Table;
import org.lukk.values.Currency;

/** Writes what a cost is made of as nested JSON objects, each with its {@code parts}. */
final class CostJson {
    private final Table<CostNode> table;

    CostJson(Currency currency) {
        table = new Table<>("explanation", columns(currency));
    }

    /** What is said of a node, whatever the format. */
    static List<Column<CostNode>> columns(Currency currency) {
        return List.of(
                Column.word("kind", node -> node.kind().word()),
                Column.text("lot", CostNode::name),
                Column.text("item", CostNode::item),
                Column.quantity("quantity", CostNode::quantity),
                Column.amount("amount", currency, CostNode::amount),
                Column.quantity("of_quantity", CostNode::ofQuantity),
                Column.amount("of_amount", currency, CostNode::ofAmount),
                Column.number("run", CostNode::run),
                Column.flag("above", CostNode::above));
    }

    String of(CostNode node) {
        StringBuilder parts = new StringBuilder();
        for (CostNode part : node.parts()) {
            parts.append(parts.isEmpty() ? "" : ",").append(of(part));
        }
        String own = JsonTable.object(table, node);
        return own.substring(0, own.length() - 1) + ",\"parts\":[" + parts + "]}";
    }
}
