/** The result tables of interchange.md: one definition each for CSV, JSON and what a terminal shows. */
@NullMarked
package org.lukk.interchange.tables;

import org.jspecify.annotations.NullMarked;
