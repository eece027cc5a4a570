/** Books kept in memory: for scenarios, tests and what-if; the plain second implementation of the books' ports. */
@NullMarked
package org.lukk.memory;

import org.jspecify.annotations.NullMarked;
