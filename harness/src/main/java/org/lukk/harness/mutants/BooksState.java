package org.lukk.harness.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lukk.closing.Books;
import org.lukk.closing.ReadBooks;
import org.lukk.inventory.Catalogue;
import org.lukk.testkit.contract.BooksText;

/** All that is stored of a company, to see whether a refusal left it alone. */
final class BooksState {
    private BooksState() {}

    /** Set-up, postings and runs as lines of text. */
    static List<String> of(Books books, String company) {
        return books.read(company, BooksState::of);
    }

    private static List<String> of(ReadBooks open) {
        Catalogue set = open.catalogue();
        List<String> lines = new ArrayList<>(BooksText.of(open));
        lines.add(new TreeMap<>(set.items()).toString());
        lines.add(new TreeMap<>(set.modelGroups()).toString());
        lines.add(new TreeMap<>(set.dimensionGroups()).toString());
        lines.add(new TreeMap<>(set.units()).toString());
        lines.add(set.chart().accounts().toString());
        lines.add(set.profile().lines().toString());
        lines.add(set.periods().calendar().years().toString());
        lines.add(set.periods().states().toString());
        lines.add(open.standardCosts().toString());
        lines.add(new TreeMap<>(open.settings()).toString());
        return lines;
    }
}
