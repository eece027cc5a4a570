/** Whether runs keep to the accounts of the original transactions, whatever the posting profile says by then. */
@NullMarked
package org.lukk.testkit.accounts;

import org.jspecify.annotations.NullMarked;
