/** The terminal's door: every command takes the acting user and goes through the same use cases as the web. */
@NullMarked
package org.lukk.cli;

import org.jspecify.annotations.NullMarked;
