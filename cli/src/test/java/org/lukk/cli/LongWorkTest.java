package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.lukk.closing.Progress;

/** What long work shows while it lasts: a line on a terminal, nothing in a pipe. */
class LongWorkTest {
    private final StringWriter err = new StringWriter();

    private Screen screen(int width) {
        return new Screen(new PrintWriter(new StringWriter()), new PrintWriter(err), width);
    }

    @Test
    void aRunNamesItsPhasesOnATerminalAndTakesTheLineAway() {
        PhaseLine line = new PhaseLine(screen(80));
        for (Progress.Phase phase : Progress.Phase.values()) {
            line.at(phase);
        }
        assertThat(err.toString())
                .contains("[1/3] waiting for postings in flight", "[2/3] reading and computing", "[3/3] sealing")
                .endsWith("\r\u001b[K");
    }

    @Test
    void aBarFillsUpAndGoes() {
        ProgressBar bar = new ProgressBar(screen(80));
        bar.show("posting", 0, 0);
        bar.show("posting", 6, 12);
        bar.clear();
        assertThat(err.toString())
                .contains("░".repeat(24) + " posting 0/0", "█".repeat(12) + "░".repeat(12) + " posting 6/12")
                .endsWith("\r\u001b[K");
    }

    @Test
    void aPipeIsToldNothing() {
        new PhaseLine(screen(0)).at(Progress.Phase.COMPUTE);
        new ProgressBar(screen(0)).show("posting", 1, 2);
        assertThat(err.toString()).isEmpty();
    }
}
