package org.lukk.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lukk.closing.AdjustmentQuery;
import org.lukk.closing.Books;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Reconciliation;
import org.lukk.closing.Run;
import org.lukk.closing.SettlementQuery;
import org.lukk.closing.TransactionQuery;
import org.lukk.interchange.postings.EnteredPostings;
import org.lukk.interchange.postings.PostingCells;
import org.lukk.interchange.postings.PostingTable;
import org.lukk.interchange.setup.SetUpTables;
import org.lukk.interchange.tables.CsvTable;
import org.lukk.interchange.tables.LogRow;
import org.lukk.interchange.tables.ResultTables;
import org.lukk.interchange.tables.Table;
import org.lukk.interchange.tables.TransactionListing;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Posting;
import org.lukk.inventory.StandardCost;
import org.lukk.ledger.TrialBalance;
import org.lukk.values.Sentences;

/**
 * Writes a company's books as CSV files: the folder itself is an import that rebuilds set-up and postings in a new
 * company, {@code results} below it holds what came of them. Ledger periods that are not open are in {@code after}, to be
 * imported when the postings are there, which a closed period would not take any more.
 */
public final class Export {
    private static final String RESULTS = "results";
    private static final String AFTER = "after";
    private static final int FILES = 20;
    private static final int ROWS_A_STEP = 5_000;

    private final Books books;
    private final Sentences sentences;

    /** An export whose sentences are those of a reader. */
    public Export(Books books, Sentences sentences) {
        this.books = books;
        this.sentences = sentences;
    }

    /** Learns which file is being written, how many of its rows are, and how many files of how many are done. */
    @FunctionalInterface
    public interface Steps {
        /** Nobody looks. */
        Steps NONE = (file, rows, done, files) -> {};

        void at(String file, long rows, int done, int files);
    }

    /** A file that was written. */
    public record Written(String file, long rows) {}

    /** Writes everything, all of one consistent state of the books; files of the same names are replaced. */
    public List<Written> write(String company, Path folder, Steps steps) {
        return books.read(company, open -> new Writing(open, folder, steps).everything());
    }

    /** One export, file after file. */
    private final class Writing {
        private final ReadBooks open;
        private final Path folder;
        private final Steps steps;
        private final List<Written> written = new ArrayList<>();

        Writing(ReadBooks open, Path folder, Steps steps) {
            this.open = open;
            this.folder = folder;
            this.steps = steps;
        }

        List<Written> everything() {
            setUp();
            postings();
            results(ResultTables.of(open, sentences));
            return List.copyOf(written);
        }

        private void setUp() {
            Catalogue catalogue = open.catalogue();
            write("", SetUpTables.ACCOUNTS, catalogue.chart().accounts());
            write("", SetUpTables.POSTING_PROFILES, catalogue.profile().lines());
            write("", SetUpTables.MODEL_GROUPS, new TreeMap<>(catalogue.modelGroups()).values());
            write(
                    "",
                    SetUpTables.DIMENSION_GROUPS,
                    SetUpTables.tracked(catalogue.dimensionGroups().values()));
            write("", SetUpTables.ITEMS, new TreeMap<>(catalogue.items()).values());
            write(
                    "",
                    SetUpTables.UNITS,
                    new TreeMap<>(catalogue.units())
                            .values().stream()
                                    .flatMap(units -> new TreeMap<>(units).values().stream())
                                    .toList());
            write("", SetUpTables.FISCAL_YEARS, catalogue.periods().calendar().years());
            write(
                    AFTER,
                    SetUpTables.LEDGER_PERIODS,
                    catalogue.periods().states().entrySet());
            write("", SetUpTables.SETTINGS, new TreeMap<>(open.settings()).entrySet());
        }

        private void postings() {
            Catalogue catalogue = open.catalogue();
            List<String> dimensions = new ArrayList<>(PostingTable.dimensions(catalogue));
            List<StandardCost> first = new ArrayList<>();
            write("", PostingTable.written(dimensions), row -> {
                first.addAll(EnteredPostings.forEach(open, posting -> {
                    if (posting instanceof Posting.BomJournal journal) {
                        PostingCells.rows(journal, journal.main().lot(), catalogue.currency())
                                .forEach(row);
                    } else {
                        Map<String, String> cells = new HashMap<>();
                        PostingCells.of(posting, catalogue.currency(), cells::put);
                        row.accept(cells);
                    }
                }));
            });
            write("", SetUpTables.STANDARD_COSTS, first);
        }

        private void results(ResultTables tables) {
            write(RESULTS, tables.transactions(), row -> TransactionListing.list(open, TransactionQuery.ALL, row));
            write(RESULTS, tables.settlements(), row -> open.settlements(new SettlementQuery.All(), row));
            write(RESULTS, tables.adjustments(), row -> {
                for (Run run : open.runs()) {
                    open.adjustments(new AdjustmentQuery.OfRun(run.number()), row);
                }
            });
            write(RESULTS, tables.runs(), open.runs());
            write(RESULTS, tables.log(), row -> {
                for (Run run : open.runs()) {
                    open.log(run.number()).forEach(finding -> row.accept(new LogRow(run.number(), finding)));
                }
            });
            write(RESULTS, tables.entries(), row -> open.entries(new EntryQuery.All(), row));
            write(RESULTS, tables.onHand(), open.onHand(List.of(), null));
            write(RESULTS, tables.trialBalance(), trialBalance().lines());
            write(
                    RESULTS,
                    tables.reconciliation(),
                    Reconciliation.of(open, null).lines());
        }

        private TrialBalance trialBalance() {
            return TrialBalance.of(open.catalogue().chart(), open.sums(ReadBooks.BEGINNING, ReadBooks.END));
        }

        private <R> void write(String subfolder, Table<R> table, Iterable<? extends R> rows) {
            write(subfolder, table, row -> rows.forEach(row));
        }

        private <R> void write(String subfolder, Table<R> table, Consumer<Consumer<R>> rows) {
            Path file = folder.resolve(subfolder).resolve(table.file());
            Path part = file.resolveSibling(table.file() + ".part");
            long[] count = new long[1];
            steps.at(table.file(), 0, written.size(), FILES);
            try {
                Files.createDirectories(file.getParent());
                try (CsvTable<R> csv = new CsvTable<>(table, Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
                    rows.accept(row -> {
                        csv.accept(row);
                        count[0]++;
                        if (count[0] % ROWS_A_STEP == 0) {
                            steps.at(table.file(), count[0], written.size(), FILES);
                        }
                    });
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            written.add(new Written(folder.relativize(file).toString(), count[0]));
        }
    }
}
