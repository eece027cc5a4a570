/** The harnesses of the test kit at work on every kind of books. */
@NullMarked
package org.lukk.harness;

import org.jspecify.annotations.NullMarked;
