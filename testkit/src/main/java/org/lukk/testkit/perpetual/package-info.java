/** A second opinion on perpetual methods: random books at moving average and standard cost, valued by hand. */
@NullMarked
package org.lukk.testkit.perpetual;

import org.jspecify.annotations.NullMarked;
