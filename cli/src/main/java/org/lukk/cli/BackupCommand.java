package org.lukk.cli;

import java.nio.file.Path;
import org.lukk.postgres.Backup;
import org.lukk.values.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The whole database as one file. */
@Command(
        name = "backup",
        description = "Writes the whole database to one file, with digests.",
        mixinStandardHelpOptions = true)
final class BackupCommand extends BooksCommand {
    @Parameters(paramLabel = "FILE", description = "file to write; must not exist")
    Path file = Path.of("");

    @Override
    int work(Workplace place) {
        Backup.Written written = Backup.write(place.address(), file);
        Figures figures = new Figures(options.language());
        place.out().println(file + ": " + figures.count(written.rows()) + " rows of " + written.tables() + " tables.");
        return ExitCode.DONE;
    }
}
