package org.lukk.closing;

import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Quantity;

/**
 * Quantities of an item at one combination of all its dimensions; its value is a share of the cost object's (rules.md
 *
 */
public record QuantityRow(CostObject costObject, Dimensions dimensions, Quantity physical, Quantity financial) {}
