package org.lukk.values;

import java.util.Locale;

/** What a run tells before it starts and when it is done (glossary.md section 4, the sentences without a code). */
public enum Notice {
    CLOSE_COMPLETE,
    CLOSE_COMPLETE_WITH_WARNINGS,
    MANY_WARNINGS,
    BEFORE_A_CLOSE,
    BEFORE_A_REVERSAL;

    /** The key of its sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
