package org.lukk.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Acting;
import org.lukk.closing.OpenBooks;
import org.lukk.interchange.ImportResult.FileCount;
import org.lukk.interchange.ImportResult.Imported;
import org.lukk.interchange.csv.CsvFile;
import org.lukk.interchange.csv.Faults;
import org.lukk.inventory.Origin;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * One import inside one transaction of the books: set-up, then a first reading of what posts, and only if nothing is
 * wrong with any of it a second one that posts.
 */
final class ImportAttempt {
    private final OpenBooks books;
    private final Acting acting;
    private final ImportOptions options;
    private final ImportProgress progress;
    private final Faults faults = new Faults();
    private final Faults refusals = new Faults();
    private final Set<String> created = new TreeSet<>();
    private final List<Finding> warnings = new ArrayList<>();
    private long number;

    /** The import cannot be whole; thrown so that its transaction is put back. */
    static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ImportResult result;

        Abandoned(ImportResult result) {
            super(result.toString(), null, false, false);
            this.result = result;
        }

        ImportResult result() {
            return result;
        }
    }

    ImportAttempt(OpenBooks books, Acting acting, ImportOptions options, ImportProgress progress) {
        this.books = books;
        this.acting = acting;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Imports the files.
     *
     * @throws Abandoned with everything that is wrong
     */
    Imported run(Map<ImportTable, CsvFile> files) {
        SetUpImport setUp = new SetUpImport(books, options.limits(), faults, refusals);
        setUp.read(files);
        setUp.applyBeforePostings();
        Set<String> itemsToCome = setUp.items();
        @Nullable ScannedFile standards = scan(ImportTable.STANDARD_COSTS, files, itemsToCome);
        @Nullable ScannedFile balances = scan(ImportTable.OPENING_BALANCES, files, itemsToCome);
        @Nullable ScannedFile postings = scan(ImportTable.POSTINGS, files, itemsToCome);
        if (isSound()) {
            createItems(postings);
            post(standards);
            post(balances);
        }
        setUp.applyBetween();
        if (isSound()) {
            post(postings);
        }
        if (!isSound()) {
            throw new Abandoned(faulty());
        }
        List<FileCount> counts = counts(setUp, standards, balances, postings);
        if (!created.isEmpty() || counts.stream().anyMatch(count -> count.stored() > 0)) {
            takeNumber();
        }
        return new Imported(number, counts, List.copyOf(created), warnings);
    }

    private boolean isSound() {
        return faults.isEmpty() && refusals.isEmpty();
    }

    /** Faults of the files and refusals by the books together, so that all can be put right at once. */
    private ImportResult faulty() {
        if (faults.isEmpty()) {
            return new ImportResult.Refused(refusals.findings());
        }
        List<Finding> all = new ArrayList<>(faults.findings());
        all.addAll(refusals.findings());
        return new ImportResult.Faulty(all);
    }

    private @Nullable ScannedFile scan(ImportTable table, Map<ImportTable, CsvFile> files, Set<String> itemsToCome) {
        CsvFile file = files.get(table);
        return file == null
                ? null
                : PostingScan.of(new PostingFile(table, file, options, progress), books, itemsToCome, faults);
    }

    private void createItems(@Nullable ScannedFile postings) {
        if (postings != null && options.createItems().isPresent()) {
            created.addAll(postings.unknownItems());
            try {
                new NewItems(books, options.createItems().get()).create(created);
            } catch (Refusal refusal) {
                refusal.findings()
                        .forEach(finding ->
                                refusals.add(finding, postings.file().name(), 0, "item", "", "a method for new items"));
            }
        }
    }

    private void post(@Nullable ScannedFile scan) {
        if (scan != null && scan.hasNew() && isSound()) {
            Origin who = acting.origin();
            Origin origin = new Origin(
                    who.user(),
                    who.command(),
                    who.recorded(),
                    takeNumber(),
                    scan.file().name());
            PostingFeed.post(scan, books, origin, refusals, warnings);
        }
    }

    private long takeNumber() {
        if (number == 0) {
            number = books.nextImport();
        }
        return number;
    }

    private static List<FileCount> counts(
            SetUpImport setUp,
            @Nullable ScannedFile standards,
            @Nullable ScannedFile balances,
            @Nullable ScannedFile postings) {
        List<FileCount> counts = new ArrayList<>();
        for (ImportTable table : ImportTable.values()) {
            switch (table) {
                case STANDARD_COSTS -> add(standards, counts);
                case OPENING_BALANCES -> add(balances, counts);
                case POSTINGS -> add(postings, counts);
                default -> counts.addAll(setUp.count(table));
            }
        }
        return counts;
    }

    private static void add(@Nullable ScannedFile scan, List<FileCount> counts) {
        if (scan != null) {
            long already = scan.already();
            counts.add(new FileCount(
                    scan.file().name(), scan.file().table(), scan.rows(), scan.rows() - already, already));
        }
    }
}
