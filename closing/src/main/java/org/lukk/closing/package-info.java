/**
 * The month-end desk: check, preview, recalculate, close, reverse, reconcile.
 *
 * <p>What it needs from outside are the {@link Books}.
 */
@NullMarked
package org.lukk.closing;

import org.jspecify.annotations.NullMarked;
