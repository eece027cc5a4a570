package org.lukk.cli;

import java.util.EnumSet;
import java.util.Set;
import org.lukk.values.Code;
import org.lukk.values.Refusal;

/** What a command says with its exit code (interchange.md, Command line). */
final class ExitCode {
    static final int DONE = 0;
    /** An expectation or check failed. */
    static final int FAILED = 1;
    /** Wrong usage or bad input; nothing was changed. */
    static final int BAD_INPUT = 2;
    /** Refused by a business rule; nothing was changed. */
    static final int REFUSED = 3;
    /** The system failed. */
    static final int BROKEN = 4;

    private static final Set<Code> ABOUT_INPUT = EnumSet.of(
            Code.BAD_INPUT,
            Code.MISSING_VALUE,
            Code.UNUSED_VALUE,
            Code.UNKNOWN_COLUMN,
            Code.MISSING_COLUMN,
            Code.UNREADABLE_FILE,
            Code.UNKNOWN_SETTING,
            Code.NO_BOOKS_YET,
            Code.MORE_FAULTS,
            Code.NOT_SUPPORTED_YET,
            Code.POSTING_DIFFERS,
            Code.ID_REUSED);

    private ExitCode() {}

    /** A file with faults is bad input whatever the faults are; else the first reason decides. */
    static int of(Refusal refusal) {
        boolean aboutFile = refusal.findings().stream()
                .anyMatch(finding -> finding.position().isPresent());
        return aboutFile || ABOUT_INPUT.contains(refusal.code()) ? BAD_INPUT : REFUSED;
    }
}
