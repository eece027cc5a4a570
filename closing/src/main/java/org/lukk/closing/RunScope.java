package org.lukk.closing;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a run looks at.
 *
 * @param date up to and including
 * @param items only these; empty: all
 * @param without active runs that this run reverses first, so that their adjustments do not count
 */
record RunScope(LocalDate date, Set<String> items, Set<Integer> without) {}
