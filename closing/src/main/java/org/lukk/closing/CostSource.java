package org.lukk.closing;

import org.lukk.values.Money;

/**
 * What a cost comes from in the end, over all ways that lead there (reliability.md section 4, I16: they add up to the cost).
 *
 * @param kind a purchase or opening stock, conversion cost, a change that no settlement made, a provisional cost
 * @param name lot, order or pool
 * @param amount what of the explained cost comes from it, a size
 */
public record CostSource(CostNode.Kind kind, String name, Money amount) {}
