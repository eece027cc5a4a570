package org.lukk.scenario;

import java.util.Locale;

/** A choice that the language writes as a word of its own. */
public interface Keyword {
    String name();

    /** As it is written: small letters, {@code include-physical}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
