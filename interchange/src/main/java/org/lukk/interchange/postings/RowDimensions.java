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
            Finding finding = Finding.of(Code.UNKNOWN_DIMENSION)
                    .with(Argument.DIMENSION, dimension)
                    .with(Argument.ITEM, item.code());
            cell.row().tell(finding, cell.column(), cell.value(), "nothing, for this item");
        }
    }
}
