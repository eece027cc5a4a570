/** CSV in and out: imports that are whole or not at all, and exports that can be imported again (interchange.md). */
@NullMarked
package org.lukk.interchange;

import org.jspecify.annotations.NullMarked;
