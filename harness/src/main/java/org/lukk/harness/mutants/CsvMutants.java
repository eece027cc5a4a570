package org.lukk.harness.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.Verification;
import org.lukk.harness.Scratch;
import org.lukk.interchange.Import;
import org.lukk.interchange.ImportOptions;
import org.lukk.interchange.ImportProgress;
import org.lukk.interchange.ImportResult;
import org.lukk.testkit.Trials;
import org.lukk.values.Finding;

/**
 * The files in which the companies of the scenarios are exported, one of them changed at random and imported into a company
 * with the same set-up. What is taken is taken once, and everything holds; what is not is told, and nothing is changed.
 */
public final class CsvMutants implements Trials<String> {
    private static final List<String> WORDS = List.of(
            "date",
            "event",
            "lot",
            "item",
            "quantity",
            "unit_cost",
            "amount",
            "order",
            "of",
            "mark",
            "offset",
            "share",
            "percent",
            "received",
            "unit",
            "currency",
            "id",
            "site",
            "to_site",
            "transit_site",
            "account",
            "category",
            "tracking",
            "model_group",
            "fifo",
            "P1",
            "S1",
            ".cancel",
            "opening",
            "opening-balance",
            "receive",
            "ship",
            "invoice",
            "purchase",
            "sell",
            "return-sale",
            "return-purchase",
            "count",
            "move",
            "transfer",
            "transfer-ship",
            "transfer-receive",
            "pick",
            "finish",
            "assemble",
            "using",
            "disassemble",
            "into",
            "route",
            "surcharge",
            "end",
            "charge",
            "adjust",
            "cancel",
            "revalue",
            "standard-cost",
            "unmark");

    private final Scratch scratch;
    private @Nullable List<ExportedFiles.Exported> files;

    /** With files in this folder. */
    public CsvMutants(Scratch scratch) {
        this.scratch = scratch;
    }

    /** Exported when the first mutant is asked for. */
    private synchronized List<ExportedFiles.Exported> files() {
        if (files == null) {
            files = ExportedFiles.in(scratch.folder("exported"));
        }
        return files;
    }

    /** Three in four are postings, though they are one file in ten. */
    private ExportedFiles.Exported file(SplittableRandom random) {
        List<ExportedFiles.Exported> all = files();
        boolean postings = random.nextInt(4) > 0;
        ExportedFiles.Exported drawn;
        do {
            drawn = all.get(random.nextInt(all.size()));
        } while (drawn.name().equals("postings.csv") != postings);
        return drawn;
    }

    @Override
    public List<String> parts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = file(random).text();
        return Arrays.asList(new TextMutator(random, WORDS, ",").mutant(text).split("\n", -1));
    }

    @Override
    public String text(long seed, List<String> parts) {
        ExportedFiles.Exported file = file(new SplittableRandom(seed));
        return file.name() + " for a company set up as in " + file.setUp().directives() + "\n\n"
                + TextMutator.shown(String.join("\n", parts));
    }

    @Override
    public Tried attempt(long seed, List<String> parts) {
        ExportedFiles.Exported file = file(new SplittableRandom(seed));
        Books books = file.books();
        List<String> before = BooksState.of(books, file.company());
        Path path = written(file.name(), TextMutator.bytes(String.join("\n", parts)));
        ImportResult result = imported(books, file.company(), path);
        return switch (result) {
            case ImportResult.Imported imported
            when imported.changedNothing() -> new Tried(Map.of("nothing new", 1L), changed(before, books, file));
            case ImportResult.Imported _ -> new Tried(Map.of("taken " + file.name(), 1L), wrong(books, file, path));
            case ImportResult.Faulty(List<Finding> faults) ->
                new Tried(Map.of("faulty " + file.name(), 1L), told(faults).or(() -> changed(before, books, file)));
            case ImportResult.Refused(List<Finding> findings) ->
                new Tried(Map.of("refused " + file.name(), 1L), told(findings).or(() -> changed(before, books, file)));
        };
    }

    private static Optional<String> told(List<Finding> findings) {
        return findings.isEmpty() ? Optional.of("refused without a finding") : Optional.empty();
    }

    private static Optional<String> changed(List<String> before, Books books, ExportedFiles.Exported file) {
        List<String> after = BooksState.of(books, file.company());
        return before.equals(after) ? Optional.empty() : Optional.of("nothing was taken, and yet there is " + after);
    }

    private static Optional<String> wrong(Books books, ExportedFiles.Exported file, Path path) {
        List<Finding> broken = books.read(file.company(), open -> new Verification(open).findings());
        if (!broken.isEmpty()) {
            return Optional.of("broken: " + broken);
        }
        return imported(books, file.company(), path) instanceof ImportResult.Imported again && again.changedNothing()
                ? Optional.empty()
                : Optional.of("taken, and once more");
    }

    static ImportResult imported(Books books, String company, Path file) {
        Acting acting = new Acting(company, "mutants", "import", ExportedFiles.CLOCK);
        return new Import(books, acting, ImportOptions.PLAIN).run(file, ImportProgress.NONE);
    }

    private Path written(String name, byte[] bytes) {
        Path mine = scratch.folder("thread " + Thread.currentThread().threadId());
        try {
            return Files.write(mine.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
