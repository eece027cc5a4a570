/** What every implementation of the books must pass; each module that has one runs these as its own tests. */
@NullMarked
package org.lukk.testkit.contract;

import org.jspecify.annotations.NullMarked;
