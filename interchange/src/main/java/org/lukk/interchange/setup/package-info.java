/** Rows that set a company up: read into set-up, compared with what is there, and written back (interchange.md, CSV). */
@NullMarked
package org.lukk.interchange.setup;

import org.jspecify.annotations.NullMarked;
