package org.lukk.costing;

/**
 * The virtual receipt that an average makes of several layers: all of their quantity and value in one layer
 * (costing.md 7.5, rules.md R-10). What the issues leave of it is the stock carried forward.
 *
 * @param row the number under which settlements name it, from {@link CostingInput#rows()} on
 * @param costObject as numbered by the builder
 * @param date epoch day: the closing date, by date the day
 * @param quantity millionths taken in
 * @param amount minor units taken in
 * @param name such as {@code pool 2026-03-31}: unique within a run and cost object
 */
public record Pool(int row, int costObject, int date, long quantity, long amount, String name) {}
