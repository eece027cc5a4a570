package org.lukk.cli;

import java.util.Locale;
import org.lukk.interchange.ImportProgress;

/** A progress bar for an import, on a terminal only. */
final class ImportLine implements ImportProgress {
    private static final String BACK_AND_CLEAR = "\r\u001b[K";
    private static final int CELLS = 24;

    private final Screen screen;

    ImportLine(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void at(Phase phase, String file, long done, long total) {
        if (screen.isTerminal()) {
            int filled = total == 0 ? 0 : (int) Math.min(CELLS, CELLS * done / total);
            String bar = "█".repeat(filled) + "░".repeat(CELLS - filled);
            screen.err()
                    .print(BACK_AND_CLEAR + bar + " " + phase.name().toLowerCase(Locale.ROOT) + " " + file + " "
                            + done);
            screen.err().flush();
        }
    }

    void clear() {
        if (screen.isTerminal()) {
            screen.err().print(BACK_AND_CLEAR);
            screen.err().flush();
        }
    }
}
