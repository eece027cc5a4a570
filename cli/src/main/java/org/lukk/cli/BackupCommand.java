package org.lukk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.Table;
import org.lukk.postgres.Backup;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Figures;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
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
        if (Files.exists(file)) {
            throw new Refusal(Finding.of(Code.BAD_INPUT)
                    .with(Argument.VALUE, file.toString())
                    .with(Argument.EXPECTED, "a file that does not exist yet"));
        }
        ProgressBar bar = new ProgressBar(place.screen());
        Backup.Written written = Backup.write(place.address(), file, bar::show);
        bar.clear();
        if (!place.isForPeople()) {
            place.show(
                    new Table<>(
                            "backup",
                            List.of(
                                    Column.text("file", backup -> file.toString()),
                                    Column.count("tables", Backup.Written::tables),
                                    Column.total("rows", Backup.Written::rows))),
                    List.of(written));
            return ExitCode.DONE;
        }
        Figures figures = new Figures(options.language());
        place.say(Phrase.BACKED_UP, file, figures.count(written.rows()), written.tables());
        return ExitCode.DONE;
    }
}
