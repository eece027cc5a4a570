package org.lukk.scenario;

import org.lukk.values.Quantity;

/**
 * What moves: {@code LOT ITEM QTY [DIMS]}.
 *
 * @param lot the identity of the transaction
 * @param quantity as written, in the unit of the line: issues positive too, except in {@code opening}, {@code count} and
 *     {@code move}, where the sign says which way
 */
public record Goods(String lot, String item, Quantity quantity, DimensionValues dimensions) {}
