package org.lukk.scenario.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What holds for a whole line.
 *
 * @param date the date it begins with, if it does
 */
record LineContext(Faults faults, Values values, Optional<LocalDate> date, Currencies currencies) {}
