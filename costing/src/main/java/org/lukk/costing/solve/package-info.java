/**
 * What transactions cost that pay each other: the exact solution of a cycle (rules.md, costing.md 16.5).
 *
 * <p>{@link org.lukk.costing.solve.CostSystem} is the front door. This is the one package of the domain that may use
 * floating point, and only to guess: every guess is proved with whole numbers, and what cannot be proved so is decided
 * by fractions. So no cent depends on how a machine rounds.
 */
@NullMarked
package org.lukk.costing.solve;

import org.jspecify.annotations.NullMarked;
