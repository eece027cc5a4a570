package org.lukk.inventory;

import org.lukk.values.UnitCost;

/**
 * A released product of a company (costing.md section 2.1).
 *
 * @param code unique in the company
 * @param name what people call it; may be empty
 * @param modelGroup name of the item model group; empty: FIFO without options
 * @param itemGroup name of the item group for the posting profile; empty: none
 * @param dimensionGroup name of the dimension group; empty: the default one
 * @param price default item cost of one inventory unit
 * @param unit name of the inventory unit; may be empty
 */
public record Item(
        String code,
        String name,
        ItemType type,
        String modelGroup,
        String itemGroup,
        String dimensionGroup,
        UnitCost price,
        String unit) {}
