package org.lukk.interchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.OpenBooks;
import org.lukk.interchange.csv.CsvFile;
import org.lukk.interchange.csv.CsvRows;
import org.lukk.interchange.csv.Faults;
import org.lukk.interchange.csv.Limits;
import org.lukk.interchange.csv.Row;
import org.lukk.interchange.setup.Present;
import org.lukk.interchange.setup.SetUpLine;
import org.lukk.interchange.setup.SetUpRows;
import org.lukk.inventory.SetUp;
import org.lukk.inventory.SetUpDesk;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.ProfileLine;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * The files of an import that set the company up. All are read before any is applied, so that the faults of all are told.
 */
final class SetUpImport {
    private final OpenBooks books;
    private final Limits limits;
    private final Faults faults;
    private final Faults refusals;
    private final Map<ImportTable, List<SetUpLine>> lines = new EnumMap<>(ImportTable.class);
    private final Map<ImportTable, Count> counts = new EnumMap<>(ImportTable.class);

    /** How the rows of one file are counted. */
    private static final class Count {
        private final String file;
        private final long rows;
        private long stored;

        Count(String file, long rows) {
            this.file = file;
            this.rows = rows;
        }
    }

    SetUpImport(OpenBooks books, Limits limits, Faults faults, Faults refusals) {
        this.books = books;
        this.limits = limits;
        this.faults = faults;
        this.refusals = refusals;
    }

    void read(Map<ImportTable, CsvFile> files) {
        files.forEach((table, file) -> {
            if (!table.posts()) {
                read(table, file);
            }
        });
    }

    private void read(ImportTable table, CsvFile file) {
        List<SetUpLine> read = new ArrayList<>();
        SetUpRows.DimensionGroups groups = new SetUpRows.DimensionGroups();
        CsvRows rows = new CsvRows(file, table.form(), limits, faults);
        rows.forEach(row -> {
            switch (table) {
                case ACCOUNTS -> read.add(SetUpRows.account(row));
                case POSTING_PROFILES -> read.add(SetUpRows.profileLine(row));
                case MODEL_GROUPS -> read.add(SetUpRows.modelGroup(row));
                case DIMENSION_GROUPS -> groups.add(row);
                case ITEMS -> read.add(SetUpRows.item(row));
                case UNITS -> read.add(SetUpRows.unit(row));
                case FISCAL_YEARS -> SetUpRows.fiscalYear(row).ifPresent(read::add);
                case LEDGER_PERIODS -> read.add(SetUpRows.ledgerPeriod(row));
                case SETTINGS -> SetUpRows.setting(row).ifPresent(read::add);
                case LEDGER_BALANCES, BOOKS, RATES -> notSupported(table, row);
                case STANDARD_COSTS, OPENING_BALANCES, POSTINGS ->
                    throw new IllegalArgumentException("posts: " + table);
            }
        });
        read.addAll(groups.lines());
        requireEachOnce(read);
        lines.put(table, read);
        counts.put(table, new Count(file.name(), rows.rows()));
    }

    private static void notSupported(ImportTable table, Row row) {
        row.tell(Finding.of(Code.NOT_SUPPORTED_YET).with(Argument.NAME, table.word()), "", "", "no rows");
    }

    /** What a file sets up twice contradicts itself. */
    private static void requireEachOnce(List<SetUpLine> read) {
        Map<String, Long> first = new HashMap<>();
        for (SetUpLine line : read) {
            Long before = first.putIfAbsent(line.key(), line.row().line());
            if (before != null && !line.key().isEmpty()) {
                line.row().badInput(line.column(), line.key(), "each once: line " + before + " has it");
            }
        }
    }

    /** Items that the files set up, faulty ones too: postings may name them. */
    Set<String> items() {
        Set<String> items = new TreeSet<>();
        lines.getOrDefault(ImportTable.ITEMS, List.of()).forEach(line -> items.add(line.key()));
        return items;
    }

    /** Applies what postings stand on. Profile lines about an item wait until the items are there. */
    void applyBeforePostings() {
        apply(ImportTable.ACCOUNTS, lines(ImportTable.ACCOUNTS));
        List<SetUpLine> profile = lines(ImportTable.POSTING_PROFILES);
        apply(
                ImportTable.POSTING_PROFILES,
                profile.stream().filter(line -> !isAboutItem(line)).toList());
        apply(ImportTable.MODEL_GROUPS, lines(ImportTable.MODEL_GROUPS));
        apply(ImportTable.DIMENSION_GROUPS, lines(ImportTable.DIMENSION_GROUPS));
        apply(ImportTable.ITEMS, lines(ImportTable.ITEMS));
        apply(
                ImportTable.POSTING_PROFILES,
                profile.stream().filter(SetUpImport::isAboutItem).toList());
        apply(ImportTable.UNITS, lines(ImportTable.UNITS));
        apply(ImportTable.FISCAL_YEARS, lines(ImportTable.FISCAL_YEARS));
    }

    private static boolean isAboutItem(SetUpLine line) {
        return line.setUp() instanceof SetUp.OfProfileLine(ProfileLine profile)
                && profile.scope() instanceof ProfileLine.Scope.OfItem;
    }

    /** Applies what stands behind opening balances and before postings. */
    void applyBetween() {
        apply(ImportTable.LEDGER_PERIODS, lines(ImportTable.LEDGER_PERIODS));
        apply(ImportTable.SETTINGS, lines(ImportTable.SETTINGS));
    }

    private List<SetUpLine> lines(ImportTable table) {
        return lines.getOrDefault(table, List.of());
    }

    private void apply(ImportTable table, List<SetUpLine> applied) {
        Count count = counts.get(table);
        if (count == null || applied.isEmpty()) {
            return;
        }
        Present present = new Present(books.catalogue(), books.settings());
        SetUpDesk desk = new SetUpDesk(books);
        for (SetUpLine line : applied) {
            if (!line.row().isFaulty() && !present.has(line.setUp())) {
                put(desk, line);
                count.stored += line.rows();
            }
        }
    }

    private void put(SetUpDesk desk, SetUpLine line) {
        try {
            if (line.setUp() instanceof SetUp.OfLedgerPeriod(String period, PeriodState state)) {
                MonthEnd.ledgerPeriod(books, period, state);
            } else {
                desk.put(line.setUp());
            }
        } catch (Refusal refusal) {
            for (Finding finding : refusal.findings()) {
                refusals.add(finding, line.row().file(), line.row().line(), line.column(), line.key(), "");
            }
        }
    }

    /** What was in the file of a table; empty if there was none. */
    List<ImportResult.FileCount> count(ImportTable table) {
        Count count = counts.get(table);
        return count == null
                ? List.of()
                : List.of(new ImportResult.FileCount(
                        count.file, table, count.rows, count.stored, count.rows - count.stored));
    }
}
