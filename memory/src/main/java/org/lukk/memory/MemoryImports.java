package org.lukk.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lukk.closing.Books.Company;
import org.lukk.closing.PostingRow;

/** The part of a company's books that remembers imported rows and commands. */
abstract class MemoryImports extends MemorySetUp {
    private final MemoryRows rows = new MemoryRows(undo());

    MemoryImports(Company company) {
        super(company);
    }

    public Map<String, PostingRow> rows(Collection<String> keys) {
        return rows.find(keys);
    }

    public long nextImport() {
        return rows.nextImport();
    }

    public void append(List<PostingRow> added) {
        rows.add(added);
    }

    public List<PostingRow> rowsOf(long importNumber) {
        return rows.ofImport(importNumber);
    }
}
