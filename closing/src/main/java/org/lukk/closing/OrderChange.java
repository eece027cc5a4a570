package org.lukk.closing;

import org.lukk.inventory.OrderAdjustment;

/**
 * What a run changes of a production order beside stock, with what it is told by.
 *
 * @param lot name of the product it is about; empty: the order as a whole
 * @param item of that product; empty: none
 */
public record OrderChange(OrderAdjustment adjustment, String lot, String item) {}
