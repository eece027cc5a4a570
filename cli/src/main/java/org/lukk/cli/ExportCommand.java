package org.lukk.cli;

import java.nio.file.Path;
import java.util.List;
import org.lukk.interchange.Export;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.Table;
import org.lukk.values.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes everything out as CSV. */
@Command(
        name = "export",
        description = "Writes everything out as CSV: what import takes, and the result tables.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends BooksCommand {
    private static final Table<Export.Written> FILES = new Table<>(
            "files", List.of(Column.text("file", Export.Written::file), Column.total("rows", Export.Written::rows)));

    @Parameters(paramLabel = "DIR", description = "folder to write into")
    Path folder = Path.of("");

    @Override
    int work(Workplace place) {
        ProgressBar bar = new ProgressBar(place.screen());
        List<Export.Written> files = new Export(place.books(), place.sentences())
                .write(
                        place.company(),
                        folder,
                        (file, rows, done, all) -> bar.show(file + " (" + rows + ")", done, all));
        bar.clear();
        if (place.isForPeople()) {
            Figures figures = new Figures(options.language());
            files.forEach(file -> place.say(Phrase.FILE_EXPORTED, file.file(), figures.count(file.rows())));
        } else {
            place.show(FILES, files);
        }
        return ExitCode.DONE;
    }
}
