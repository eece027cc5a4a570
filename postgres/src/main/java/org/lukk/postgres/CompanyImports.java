package org.lukk.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lukk.closing.PostingRow;

/** The part of a company's books that remembers imported rows and commands. */
abstract class CompanyImports extends CompanyPerpetual {
    private final ImportedRows rows;

    CompanyImports(SetUpTables setUp, Transaction transaction, Keys keys) {
        super(setUp, transaction, keys);
        rows = new ImportedRows(transaction);
    }

    public Map<String, PostingRow> rows(Collection<String> keysOfRows) {
        return rows.find(keysOfRows);
    }

    public long nextImport() {
        return rows.nextImport();
    }

    public void append(List<PostingRow> added) {
        rows.append(added);
    }

    public List<PostingRow> rowsOf(long importNumber) {
        return rows.ofImport(importNumber);
    }
}
