package org.lukk.inventory;

import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * The settlement of a cancelled transaction with its opposite, by which both are out of costing (rules.md R-26). It
 * belongs to no run and is never reversed.
 *
 * @param quantity size
 * @param amount value of the receipt
 */
public record Cancellation(long receipt, long issue, Quantity quantity, Money amount) {}
