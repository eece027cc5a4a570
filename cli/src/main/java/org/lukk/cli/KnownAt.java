package org.lukk.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Option;

/** The books as they were known at an instant: what was recorded later is left out, whatever its date. */
final class KnownAt {
    @Option(
            names = "--known-at",
            paramLabel = "INSTANT|DATE",
            description = "only what was recorded by then, such as 2026-02-03T10:15:00Z; of a date: by its end (UTC)")
    @Nullable
    String knownAt;

    /** The instant; absent: now. */
    @Nullable
    Instant instant() {
        if (knownAt == null) {
            return null;
        }
        try {
            return knownAt.contains("T")
                    ? Instant.parse(knownAt)
                    : LocalDate.parse(knownAt)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1000);
        } catch (DateTimeParseException wrong) {
            throw new Refusal(Finding.of(Code.BAD_INPUT)
                    .with(Argument.VALUE, knownAt)
                    .with(Argument.EXPECTED, "2026-02-03T10:15:00Z or 2026-02-03"));
        }
    }
}
