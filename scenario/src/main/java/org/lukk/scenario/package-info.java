/** The scenario language as values: the books as text (scenario.md), read and printed by {@code org.lukk.scenario.text}. */
@NullMarked
package org.lukk.scenario;

import org.jspecify.annotations.NullMarked;
