/**
 * The second opinion: costing and close computed naively from the specification, sharing nothing above {@code values}
 * with the product. Every figure is summed anew from the list of all facts, so that there is no state to be wrong.
 */
@NullMarked
package org.lukk.testkit.reference;

import org.jspecify.annotations.NullMarked;
