@NullMarked
package org.lukk.inventory;

import org.jspecify.annotations.NullMarked;
