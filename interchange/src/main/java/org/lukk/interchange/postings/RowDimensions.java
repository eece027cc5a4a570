package org.lukk.interchange.postings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lukk.interchange.csv.Cell;
import org.lukk.interchange.csv.Row;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;

/** The dimensions of rows. Most rows of a file share few combinations, so each is checked and made once. */
final class RowDimensions {
    private static final int REMEMBERED = 100_000;

    private final Catalogue catalogue;
    private final Map<String, Dimensions> known = new HashMap<>();

    RowDimensions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The dimensions of a row; one that its item does not track is told.
     *
     * @param item absent while it is not set up yet
     */
    Dimensions of(Row row, List<Places.Named> columns, @Nullable Item item) {
        StringBuilder key = new StringBuilder(item == null ? "" : item.dimensionGroup());
        boolean any = false;
        key.append(columns.isEmpty() ? "" : columns.getFirst().column());
        for (Places.Named column : columns) {
            String value = row.at(column.place());
            key.append('\u001f').append(value);
            any |= !value.isEmpty();
        }
        if (!any) {
            return Dimensions.NONE;
        }
        Dimensions made = known.get(key.toString());
        return made != null ? made : made(row, columns, item, key.toString());
    }

    /** Another place of a transfer: what its columns leave empty is as on the from side. */
    Dimensions over(Dimensions from, Row row, List<Places.Named> columns, @Nullable Item item) {
        Dimensions place = of(row, columns, item);
        if (place.asMap().values().stream().noneMatch(BlankValue::isWritten)) {
            return from.with(place);
        }
        Map<String, String> values = new HashMap<>(from.asMap());
        place.asMap().forEach((name, value) -> values.put(name, BlankValue.read(value)));
        return Dimensions.of(values);
    }

    /** The values by which a row singles out cost objects; a dimension that is left empty matches all. */
    Map<String, String> asked(Row row, List<Places.Named> columns, @Nullable Item item) {
        Map<String, String> values = new HashMap<>();
        for (Places.Named column : columns) {
            Cell cell = new Cell(row, column.column(), row.at(column.place()));
            if (!cell.isEmpty()) {
                values.put(column.dimension(), BlankValue.read(cell.code()));
                if (item != null) {
                    requireFinancial(cell, column.dimension(), item);
                }
            }
        }
        return values;
    }

    private void requireFinancial(Cell cell, String dimension, Item item) {
        if (!catalogue.dimensionGroup(item).financial().contains(dimension)) {
            tellUnknown(cell, dimension, item);
        }
    }

    private Dimensions made(Row row, List<Places.Named> columns, @Nullable Item item, String key) {
        Map<String, String> values = new HashMap<>();
        boolean sound = !row.isFaulty();
        for (Places.Named column : columns) {
            Cell cell = new Cell(row, column.column(), row.at(column.place()));
            values.put(column.dimension(), cell.code());
            if (item != null && !cell.isEmpty()) {
                requireTracked(cell, column.dimension(), item);
            }
        }
        Dimensions made = Dimensions.of(values);
        if (sound && !row.isFaulty()) {
            if (known.size() == REMEMBERED) {
                known.clear();
            }
            known.put(key, made);
        }
        return made;
    }

    private void requireTracked(Cell cell, String dimension, Item item) {
        DimensionGroup group = catalogue.dimensionGroup(item);
        if (!group.knows(dimension)) {
            tellUnknown(cell, dimension, item);
        }
    }

    private static void tellUnknown(Cell cell, String dimension, Item item) {
        Finding finding = Finding.of(Code.UNKNOWN_DIMENSION)
                .with(Argument.DIMENSION, dimension)
                .with(Argument.ITEM, item.code());
        cell.row().tell(finding, cell.column(), cell.value(), "nothing, for this item");
    }
}
