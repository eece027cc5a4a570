/**
 * What did each issue cost, and why: match, value, round, explain (architecture.md, "The costing core").
 *
 * <p>{@link org.lukk.costing.Costing} is the front door: a pure function from the transactions of one run, in columns, to
 * its settlements, adjustments, closing state and findings. No object per transaction lives in here, and every result
 * is the same for any number of threads and any order in which the rows were given.
 */
@NullMarked
package org.lukk.costing;

import org.jspecify.annotations.NullMarked;
