package org.lukk.harness.simulator;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.TransactionQuery;
import org.lukk.closing.Verification;
import org.lukk.interchange.Export;
import org.lukk.interchange.Import;
import org.lukk.interchange.ImportOptions;
import org.lukk.interchange.ImportProgress;
import org.lukk.interchange.ImportResult;
import org.lukk.memory.MemoryBooks;
import org.lukk.testkit.book.Book;
import org.lukk.values.Language;
import org.lukk.values.Quantity;
import org.lukk.values.Sentences;

/** The books exported and imported into new ones: all postings are there again, once, and everything holds. */
final class Copy {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private Copy() {}

    /** What is wrong with a copy made by way of this folder. */
    static Optional<String> wrong(Books books, Path folder) {
        Sentences sentences = new Sentences(Language.EN, ZoneOffset.UTC);
        new Export(books, sentences).write(Command.COMPANY, folder, Export.Steps.NONE);
        Books copy = new MemoryBooks();
        copy.found(new Books.Company(Command.COMPANY, Book.CURRENCY));
        Acting acting = new Acting(Command.COMPANY, "user", "copy", CLOCK);
        ImportResult result = new Import(copy, acting, ImportOptions.PLAIN).run(folder, ImportProgress.NONE);
        if (!(result instanceof ImportResult.Imported)) {
            return Optional.of("the export is not imported: " + result);
        }
        List<String> wrong = new ArrayList<>();
        copy.read(Command.COMPANY, open -> new Verification(open).findings())
                .forEach(finding -> wrong.add("broken in the copy: " + finding));
        Map<String, Quantity> expected = books.read(Command.COMPANY, Copy::lots);
        Map<String, Quantity> there = copy.read(Command.COMPANY, Copy::lots);
        if (!expected.equals(there)) {
            wrong.add("the copy has " + there + " instead of " + expected);
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", wrong));
    }

    private static Map<String, Quantity> lots(ReadBooks open) {
        Map<String, Quantity> lots = new TreeMap<>();
        open.transactions(
                TransactionQuery.ALL, state -> lots.put(state.transaction().name(), state.quantity()));
        return lots;
    }
}
