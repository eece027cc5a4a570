package org.lukk.inventory;

import java.time.LocalDate;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * The settlement of a cancelled transaction with its opposite, by which both are out of costing (rules.md R-26). It
 * belongs to no run and is never reversed.
 *
 * @param date of the cancellation
 * @param quantity size
 * @param amount value of the receipt
 */
public record Cancellation(LocalDate date, long receipt, long issue, Quantity quantity, Money amount) {}
