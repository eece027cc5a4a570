package org.lukk.testkit.reference;

import java.util.Optional;
import org.lukk.testkit.book.Event;

/**
 * What the reference says to one event.
 *
 * @param refused the code it is refused with; the facts are then as before
 * @param facts all facts after it
 */
public record Answer(Event event, Optional<String> refused, Facts facts) {}
