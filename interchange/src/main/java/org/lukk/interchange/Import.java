package org.lukk.interchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.PostingDoor;
import org.lukk.interchange.csv.CsvFile;
import org.lukk.interchange.csv.Faults;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * Takes CSV files into a company's books: a file or a folder, whole or not at all, and each row once however often it
 * comes (interchange.md, CSV).
 */
public final class Import {
    private final Books books;
    private final Acting acting;
    private final ImportOptions options;

    public Import(Books books, Acting acting, ImportOptions options) {
        this.books = books;
        this.acting = acting;
        this.options = options;
    }

    /** Imports a file, or all the files of a folder. */
    public ImportResult run(Path path, ImportProgress progress) {
        ImportResult result = write(path, progress);
        if (!(result instanceof ImportResult.Refused refused) || !isHeldByRun(refused)) {
            return result;
        }
        try {
            new PostingDoor(books, acting).giveUpDeadRun();
        } catch (Refusal alive) {
            return new ImportResult.Refused(alive.findings());
        }
        return write(path, progress);
    }

    private ImportResult write(Path path, ImportProgress progress) {
        return take(path, files -> books.write(acting.company(), open -> attempt(open, progress, files)));
    }

    /**
     * Takes back an import that stored postings: cancels them, newest first, while no active run has settled them.
     *
     * @throws Refusal with everything that stands in the way; nothing was changed
     */
    public Undone undo(long number, ImportProgress progress) {
        boolean known = number > 0
                && books.suppose(
                        acting.company(), open -> !open.rowsOf(number).isEmpty() || number < open.nextImport());
        if (!known) {
            throw new Refusal(Finding.of(Code.UNKNOWN_IMPORT).with(Argument.NAME, Long.toString(number)));
        }
        return books.write(acting.company(), open -> Undo.of(open, acting, number, progress));
    }

    private static boolean isHeldByRun(ImportResult.Refused refused) {
        return refused.findings().stream().anyMatch(finding -> finding.code() == Code.RUN_IN_PROGRESS);
    }

    /** Says what an import would do and stores nothing. */
    public ImportResult rehearse(Path path, ImportProgress progress) {
        return take(path, files -> books.suppose(acting.company(), open -> attempt(open, progress, files)));
    }

    private ImportResult attempt(OpenBooks open, ImportProgress progress, Map<ImportTable, CsvFile> files) {
        return new ImportAttempt(open, acting, options, progress).run(files);
    }

    /** What is done with the files of an import. */
    private interface Work {
        ImportResult with(Map<ImportTable, CsvFile> files);
    }

    private static ImportResult take(Path path, Work work) {
        Faults faults = new Faults();
        Map<ImportTable, CsvFile> files = Map.of();
        if (Files.exists(path)) {
            files = ImportFiles.of(path, faults);
        } else {
            faults.add(
                    Finding.of(Code.UNREADABLE_FILE)
                            .with(Argument.NAME, path.toString())
                            .with(Argument.EXPECTED, "there is no such file or folder"),
                    path.toString(),
                    0,
                    "",
                    "",
                    "a file or folder");
        }
        if (!faults.isEmpty()) {
            return new ImportResult.Faulty(faults.findings());
        }
        try {
            return work.with(files);
        } catch (ImportAttempt.Abandoned abandoned) {
            return abandoned.result();
        } catch (Refusal refusal) {
            return new ImportResult.Refused(refusal.findings());
        }
    }
}
