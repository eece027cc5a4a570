package org.lukk.interchange.postings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.interchange.csv.TableForm;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.Kind;
import org.lukk.interchange.tables.Table;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.DimensionGroup;

/** The columns of {@code postings.csv} in a company: the fixed ones and one for each dimension it knows. */
public final class PostingTable {
    public static final String NAME = "postings";

    /** Columns of the other side of a transfer. */
    static final String TO = "to_";

    /** Columns of the place where the goods of a transfer order are under way. */
    static final String TRANSIT = "transit_";

    private static final List<String> SIDES = List.of(TO, TRANSIT);

    private PostingTable() {}

    public static TableForm form(Set<String> dimensions) {
        List<String> required = List.of(PostingColumn.DATE.word(), PostingColumn.EVENT.word());
        List<String> optional = new ArrayList<>(PostingColumn.words());
        optional.removeAll(required);
        return new TableForm(
                NAME, required, optional, column -> dimensions.contains(dimension(column)), List.copyOf(dimensions));
    }

    /** Names of dimensions that a row may have a column for. */
    public static Set<String> dimensions(Catalogue catalogue) {
        Set<String> names = new TreeSet<>();
        add(DimensionGroup.DEFAULT, names);
        catalogue.dimensionGroups().values().forEach(group -> add(group, names));
        return names;
    }

    private static void add(DimensionGroup group, Set<String> names) {
        names.addAll(group.financial());
        names.addAll(group.physical());
        names.addAll(group.ledger());
    }

    static boolean isOtherSide(String column) {
        return SIDES.stream().anyMatch(column::startsWith);
    }

    /** The dimension that a column is named after. */
    static String dimension(String column) {
        for (String side : SIDES) {
            if (column.startsWith(side)) {
                return column.substring(side.length());
            }
        }
        return column;
    }

    /** The table of postings as it is written: the columns that the events in it use, then the dimensions. */
    public static Table<Map<String, String>> written(List<String> dimensions) {
        List<Column<Map<String, String>>> columns = new ArrayList<>();
        for (PostingColumn column : PostingColumn.values()) {
            if (PostingEvent.isUsedByAny(column)) {
                columns.add(column(column.word(), column.kind()));
            }
        }
        dimensions.forEach(name -> columns.add(column(name, Kind.TEXT)));
        SIDES.forEach(side -> dimensions.forEach(name -> columns.add(column(side + name, Kind.TEXT))));
        return new Table<>(NAME, columns);
    }

    private static Column<Map<String, String>> column(String name, Kind kind) {
        return new Column<>(name, kind, row -> row.getOrDefault(name, ""));
    }
}
