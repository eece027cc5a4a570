package org.lukk.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.Run;
import org.lukk.closing.RunRequest;
import org.lukk.memory.MemoryBooks;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioReport;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.values.Currency;
import org.lukk.values.Finding;
import org.lukk.values.Language;
import org.lukk.values.Sentences;

/** A company with its books, in memory unless said, and the files it imports. */
final class Company {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T08:00:00Z"));
    private static final Acting ACTING = new Acting("ACME", "scenario", "test", CLOCK);

    final Books books;
    private final Path folder;

    Company(Path folder) {
        this(folder, new MemoryBooks());
    }

    Company(Path folder, Books books) {
        this.books = books;
        this.folder = folder;
        books.found(new Books.Company("ACME", Currency.of("USD")));
    }

    static Sentences english() {
        return new Sentences(Language.EN, ZoneOffset.UTC);
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Import imports(ImportOptions options) {
        return new Import(books, ACTING, options);
    }

    ImportResult take(String name, String text) {
        return take(write(name, text));
    }

    ImportResult take(Path path) {
        return imports(ImportOptions.PLAIN).run(path, ImportProgress.NONE);
    }

    ImportResult.Imported imported(String name, String text) {
        return imported(take(name, text));
    }

    static ImportResult.Imported imported(ImportResult result) {
        if (result instanceof ImportResult.Imported imported) {
            return imported;
        }
        throw new AssertionError(String.join("\n", told(result)));
    }

    /** What is wrong, a line each: {@code postings.csv:3 date [2026-13-01] bad-input}. */
    static List<String> told(ImportResult result) {
        List<Finding> findings = switch (result) {
            case ImportResult.Imported _ -> List.of();
            case ImportResult.Faulty faulty -> faulty.faults();
            case ImportResult.Refused refused -> refused.findings();
        };
        return findings.stream().map(Company::line).toList();
    }

    static String line(Finding finding) {
        return finding.position()
                        .map(p -> p.file() + ":" + p.line() + " " + p.column() + " [" + p.value() + "] ")
                        .orElse("")
                + finding.code().word();
    }

    /** Lines of the scenario language: set-up, postings and runs. */
    void play(String lines) {
        byte[] text = ("company ACME USD\n" + lines).getBytes(StandardCharsets.UTF_8);
        Reading<ScenarioFile> reading = ScenarioText.read("test.lukk", text);
        if (!(reading instanceof Reading.Read<ScenarioFile>(ScenarioFile file))) {
            throw new AssertionError(reading.toString());
        }
        ScenarioReport report = ScenarioRunner.run(file, books, CLOCK);
        if (report.failed() > 0) {
            throw new AssertionError(report.toString());
        }
    }

    Run close(String date) {
        return new MonthEnd(books, ACTING, 1).close(RunRequest.upTo(LocalDate.parse(date)));
    }

    /** All that the books hold, by file of an export. */
    SortedMap<String, String> everything() {
        SortedMap<String, String> all = new TreeMap<>();
        Path out = folder.resolveSibling(folder.getFileName() + "-everything");
        new Export(books, english()).write("ACME", out, Export.Steps.NONE);
        try (var files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.put(out.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
