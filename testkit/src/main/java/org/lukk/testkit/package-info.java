/** The harness: books from generators, held against the reference until time is up. */
@NullMarked
package org.lukk.testkit;

import org.jspecify.annotations.NullMarked;
