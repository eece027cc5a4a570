package org.lukk.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** One line that shows how far long work is; drawn where a person looks, nothing in a pipe. */
public final class ProgressBar {
    private static final String BACK_AND_CLEAR = "\r\u001b[K";
    private static final int CELLS = 24;

    private final Screen screen;

    ProgressBar(Screen screen) {
        this.screen = screen;
    }

    /** The bar of a command. */
    public static ProgressBar of(@Nullable CommandSpec command) {
        return new ProgressBar(Screen.of(Objects.requireNonNull(command)));
    }

    /** Draws the bar anew. */
    public void show(String work, long done, long total) {
        int filled = total == 0 ? 0 : (int) Math.min(CELLS, CELLS * done / total);
        print(BACK_AND_CLEAR + "█".repeat(filled) + "░".repeat(CELLS - filled) + " " + work + " " + done + "/" + total);
    }

    /** Takes the bar away. */
    public void clear() {
        print(BACK_AND_CLEAR);
    }

    private void print(String text) {
        if (screen.isTerminal()) {
            screen.err().print(text);
            screen.err().flush();
        }
    }
}
