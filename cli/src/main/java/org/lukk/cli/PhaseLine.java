package org.lukk.cli;

import org.lukk.closing.Progress;

/** Shows on a terminal what a run is doing; says nothing in a pipe. */
final class PhaseLine implements Progress {
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final Screen screen;

    PhaseLine(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void at(Phase phase) {
        if (screen.isTerminal()) {
            screen.err().print(BACK_AND_CLEAR + words(phase));
            screen.err().flush();
        }
    }

    private static String words(Phase phase) {
        return switch (phase) {
            case BEGIN -> "[1/3] waiting for postings in flight …";
            case COMPUTE -> "[2/3] reading and computing …";
            case SEAL -> "[3/3] sealing …" + BACK_AND_CLEAR;
        };
    }
}
