package org.lukk.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.interchange.Import;
import org.lukk.interchange.ImportOptions;
import org.lukk.interchange.ImportResult;
import org.lukk.interchange.Undone;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.Table;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Figures;
import org.lukk.values.Finding;
import org.lukk.values.Method;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings CSV files in, whole or not at all. */
@Command(
        name = "import",
        description =
                "Brings a CSV file or a folder of them in, whole or not at all; the same rows twice change nothing.",
        mixinStandardHelpOptions = true)
final class ImportCommand extends BooksCommand {
    @Parameters(arity = "0..1", paramLabel = "PATH", description = "file or folder")
    @Nullable
    Path path;

    @Option(names = "--dry-run", description = "reports and stores nothing")
    boolean dryRun;

    @Option(names = "--undo", paramLabel = "N", description = "takes an import back, by its number")
    @Nullable
    Long undo;

    @Option(
            names = "--create-items",
            paramLabel = "METHOD",
            description = "creates items that postings name and no items.csv does, with this method")
    @Nullable
    String createItems;

    @Override
    int work(Workplace place) {
        ImportOptions how = createItems == null ? ImportOptions.PLAIN : ImportOptions.PLAIN.creatingItems(method());
        Import door = new Import(place.books(), place.acting(), how);
        ImportLine progress = new ImportLine(new ProgressBar(place.screen()));
        if (undo != null) {
            return takeBack(place, door, undo, progress);
        }
        if (path == null) {
            throw new Refusal(Finding.of(Code.MISSING_VALUE)
                    .with(Argument.COLUMN, "PATH")
                    .with(Argument.EXPECTED, "a file or folder, or --undo with the number of an import"));
        }
        ImportResult result = dryRun ? door.rehearse(path, progress) : door.run(path, progress);
        progress.clear();
        return told(place, result);
    }

    /** What stands in the way of taking back is a rule of the books, although it is told by its place in a file. */
    private int takeBack(Workplace place, Import door, long number, ImportLine progress) {
        Undone undone;
        try {
            undone = door.undo(number, progress);
        } catch (Refusal refused) {
            progress.clear();
            return faults(place, refused.findings(), ExitCode.REFUSED);
        }
        progress.clear();
        Figures figures = new Figures(options.language());
        place.say(
                Phrase.IMPORT_UNDONE,
                undone.number(),
                figures.count(undone.cancelled()),
                figures.count(undone.already()));
        return ExitCode.DONE;
    }

    private Method method() {
        for (Method method : Method.values()) {
            if (method.word().equals(createItems)) {
                return method;
            }
        }
        throw new Refusal(Finding.of(Code.BAD_INPUT)
                .with(Argument.VALUE, createItems + "")
                .with(Argument.EXPECTED, "fifo, lifo, lifo-date, weighted-average or weighted-average-date"));
    }

    private int told(Workplace place, ImportResult result) {
        return switch (result) {
            case ImportResult.Imported imported -> {
                imported(place, imported);
                yield ExitCode.DONE;
            }
            case ImportResult.Faulty faulty -> faults(place, faulty.faults(), ExitCode.BAD_INPUT);
            case ImportResult.Refused refused -> faults(place, refused.findings(), ExitCode.REFUSED);
        };
    }

    private int faults(Workplace place, List<Finding> faults, int exitCode) {
        Lukk.tell(faults, options.language(), place.screen().err());
        Phrase told = faults.size() == 1 ? Phrase.ONE_FAULT : Phrase.FAULTS;
        place.screen().err().println(place.phrases().of(told, faults.size()));
        return exitCode;
    }

    /** The files of an import, each with its number; none when nothing was stored. */
    private static Table<ImportResult.FileCount> files(long number) {
        return new Table<>(
                "files",
                List.of(
                        Column.text("file", ImportResult.FileCount::file),
                        Column.total("rows", ImportResult.FileCount::rows),
                        Column.total("stored", ImportResult.FileCount::stored),
                        Column.total("already", ImportResult.FileCount::already),
                        Column.word("import", file -> number == 0 ? "" : Long.toString(number))));
    }

    private void imported(Workplace place, ImportResult.Imported imported) {
        if (!place.isForPeople()) {
            place.show(files(dryRun ? 0 : imported.number()), imported.files());
            return;
        }
        Figures figures = new Figures(options.language());
        for (ImportResult.FileCount file : imported.files()) {
            place.say(
                    dryRun ? Phrase.FILE_REHEARSED : Phrase.FILE_IMPORTED,
                    file.file(),
                    figures.count(file.rows()),
                    figures.count(file.stored()),
                    figures.count(file.already()));
        }
        if (!imported.created().isEmpty()) {
            place.say(Phrase.ITEMS_CREATED, figures.count(imported.created().size()));
        }
        place.tell(imported.warnings());
        if (dryRun) {
            place.say(Phrase.REHEARSED);
        } else if (imported.changedNothing()) {
            place.say(Phrase.EVERYTHING_THERE);
        } else {
            place.say(Phrase.IMPORT_DONE, imported.number());
        }
    }
}
