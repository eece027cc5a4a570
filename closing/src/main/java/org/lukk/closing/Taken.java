package org.lukk.closing;

import org.lukk.costing.Principle;
import org.lukk.values.Quantity;

/**
 * What an active close gave of a receipt or pool, to be told that the receipt has changed since (rules.md R-2).
 *
 * @param from number of the receipt's lot or pool
 * @param into number of the lot or of the pool that took
 * @param intoPool whether that is a pool
 */
public record Taken(long from, long into, boolean intoPool, Quantity quantity, Principle principle) {}
