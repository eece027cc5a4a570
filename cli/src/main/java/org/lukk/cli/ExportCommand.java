package org.lukk.cli;

import java.nio.file.Path;
import org.lukk.interchange.Export;
import org.lukk.values.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes everything out as CSV. */
@Command(
        name = "export",
        description = "Writes everything out as CSV: what import takes, and the result tables.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends BooksCommand {
    @Parameters(paramLabel = "DIR", description = "folder to write into")
    Path folder = Path.of("");

    @Override
    int work(Workplace place) {
        Figures figures = new Figures(options.language());
        for (Export.Written file : new Export(place.books(), place.sentences()).write(place.company(), folder)) {
            place.say(Phrase.FILE_EXPORTED, file.file(), figures.count(file.rows()));
        }
        return ExitCode.DONE;
    }
}
