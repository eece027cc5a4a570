/** The nouns every module speaks: money, quantity, unit cost, dimensions, cost object, codes and findings. */
@NullMarked
package org.lukk.values;

import org.jspecify.annotations.NullMarked;
