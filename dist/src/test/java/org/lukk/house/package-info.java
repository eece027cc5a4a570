/** The rules of the house: what the compiler cannot see, told with file and line. */
@NullMarked
package org.lukk.house;

import org.jspecify.annotations.NullMarked;
