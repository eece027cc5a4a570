package org.lukk.interchange.setup;

import org.lukk.interchange.csv.Row;
import org.lukk.inventory.SetUp;

/**
 * A line of set-up with the row it was read from, the first of them where it takes several.
 *
 * @param key what it sets up, unique in its file
 * @param rows how many rows it was read from
 * @param column the column of that, where a refusal is shown
 */
public record SetUpLine(SetUp setUp, String key, int rows, String column, Row row) {}
