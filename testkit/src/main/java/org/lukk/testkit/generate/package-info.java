/** Books to try: every small one, large ones from a seed; what they contain, and how a failing one is made short. */
@NullMarked
package org.lukk.testkit.generate;

import org.jspecify.annotations.NullMarked;
