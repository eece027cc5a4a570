package org.lukk.cli;

import java.util.Locale;
import org.lukk.interchange.ImportProgress;

/** A progress bar for an import. */
record ImportLine(ProgressBar bar) implements ImportProgress {
    @Override
    public void at(Phase phase, String file, long done, long total) {
        bar.show(phase.name().toLowerCase(Locale.ROOT) + " " + file, done, total);
    }

    void clear() {
        bar.clear();
    }
}
