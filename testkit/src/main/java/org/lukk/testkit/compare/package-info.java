/** What is held against the reference, and where the two differ. */
@NullMarked
package org.lukk.testkit.compare;

import org.jspecify.annotations.NullMarked;
