/**
 * The subledger of inventory: items, dimensions, transactions, what is on hand. It posts; it does not settle.
 *
 * <p>Front door: {@link org.lukk.inventory.Posting} says what happened, {@link org.lukk.inventory.PostingDesk} posts it
 * inside a transaction of a {@link org.lukk.inventory.Subledger}.
 */
@NullMarked
package org.lukk.inventory;

import org.jspecify.annotations.NullMarked;
