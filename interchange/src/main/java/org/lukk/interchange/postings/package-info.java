/**
 * Rows that post: {@code postings.csv} and {@code opening_balances.csv}, read into postings and written back from them
 * (interchange.md, CSV).
 */
@NullMarked
package org.lukk.interchange.postings;

import org.jspecify.annotations.NullMarked;
