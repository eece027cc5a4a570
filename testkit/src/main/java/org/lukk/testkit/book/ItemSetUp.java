package org.lukk.testkit.book;

import org.lukk.values.Method;
import org.lukk.values.UnitCost;

/**
 * How an item is valued.
 *
 * @param includePhysical whether goods not invoiced take part in the running average, and in the walk of a run
 * @param price default item cost, for issues without a usable average
 */
public record ItemSetUp(String code, Method method, boolean includePhysical, UnitCost price) {}
