package org.lukk.interchange;

import java.util.Set;
import java.util.function.Consumer;
import org.lukk.interchange.csv.CsvFile;
import org.lukk.interchange.csv.CsvRows;
import org.lukk.interchange.csv.Faults;
import org.lukk.interchange.csv.Row;
import org.lukk.interchange.csv.TableForm;
import org.lukk.interchange.postings.OpeningBalanceReader;
import org.lukk.interchange.postings.PostingReader;
import org.lukk.interchange.postings.PostingTable;
import org.lukk.interchange.postings.RowIdentity;
import org.lukk.interchange.postings.RowReader;
import org.lukk.interchange.postings.StandardCostReader;
import org.lukk.inventory.Catalogue;

/** A file whose rows post. It is read twice: once to check, once to post. */
record PostingFile(ImportTable table, CsvFile file, ImportOptions options, ImportProgress progress) {
    private static final int STEP = 5_000;

    String name() {
        return file.name();
    }

    /** A reader for one reading of the file. */
    RowReader reader(Catalogue catalogue, Set<String> itemsToCome) {
        return switch (table) {
            case OPENING_BALANCES -> new OpeningBalanceReader(catalogue);
            case STANDARD_COSTS -> new StandardCostReader(catalogue, itemsToCome);
            default ->
                new PostingReader(catalogue, itemsToCome, options.createItems().isPresent());
        };
    }

    /** What tells the rows of the file from each other. */
    RowIdentity identity(Catalogue catalogue) {
        return new RowIdentity(catalogue.currency(), table == ImportTable.STANDARD_COSTS ? table.word() + ":" : "");
    }

    /** Reads the file once, row by row, and tells how far it is. */
    CsvRows read(Catalogue catalogue, Faults faults, ImportProgress.Phase phase, long total, Consumer<Row> row) {
        TableForm form =
                table == ImportTable.POSTINGS ? PostingTable.form(PostingTable.dimensions(catalogue)) : table.form();
        CsvRows rows = new CsvRows(file, form, options.limits(), faults);
        rows.forEach(one -> {
            row.accept(one);
            if (rows.rows() % STEP == 0) {
                progress.at(phase, file.name(), rows.rows(), total);
            }
        });
        progress.at(phase, file.name(), rows.rows(), total == 0 ? rows.rows() : total);
        return rows;
    }
}
