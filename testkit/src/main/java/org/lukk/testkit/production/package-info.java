/** Random production: orders and BOM journals through the whole product, and what must hold of them. */
@NullMarked
package org.lukk.testkit.production;

import org.jspecify.annotations.NullMarked;
