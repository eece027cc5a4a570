package org.lukk.harness.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lukk.closing.Books;
import org.lukk.interchange.Export;
import org.lukk.interchange.ImportResult;
import org.lukk.memory.MemoryBooks;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.SetUp;
import org.lukk.scenario.Step;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.values.Language;
import org.lukk.values.Sentences;

/** The companies of the scenarios, exported: files that an import takes. */
final class ExportedFiles {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T08:00:00Z"));

    private ExportedFiles() {}

    /**
     * A file of a company.
     *
     * @param setUp lines that make the company it can be imported into
     */
    record Exported(ScenarioFile setUp, String company, String name, String text) {
        /** New books with the company and nothing posted. */
        Books books() {
            Books books = new MemoryBooks();
            ScenarioRunner.run(setUp, books, CLOCK);
            return books;
        }
    }

    /** All files that can be imported, in a fixed order. */
    static List<Exported> in(Path folder) {
        List<Exported> files = new ArrayList<>();
        List<byte[]> scenarios = ScenarioFolder.texts();
        for (int number = 0; number < scenarios.size(); number++) {
            Reading<ScenarioFile> reading = ScenarioText.read("scenario", scenarios.get(number));
            if (reading instanceof Reading.Read<ScenarioFile>(ScenarioFile scenario)) {
                export(scenario, folder.resolve(Integer.toString(number)), files);
            }
        }
        return List.copyOf(files);
    }

    private static void export(ScenarioFile scenario, Path folder, List<Exported> files) {
        Books books = new MemoryBooks();
        ScenarioRunner.run(scenario, books, CLOCK);
        List<Books.Company> companies = books.companies();
        if (companies.size() != 1) {
            return;
        }
        String company = companies.getFirst().name();
        new Export(books, new Sentences(Language.EN, ZoneOffset.UTC)).write(company, folder, Export.Steps.NONE);
        ScenarioFile setUp = new ScenarioFile(
                scenario.name(),
                scenario.steps().stream().takeWhile(ExportedFiles::setsUp).toList());
        for (Path file : csv(folder)) {
            Exported exported =
                    new Exported(setUp, company, file.getFileName().toString(), TextMutator.text(bytes(file)));
            ImportResult result = CsvMutants.imported(exported.books(), company, file);
            if (result instanceof ImportResult.Imported) {
                files.add(exported);
            }
        }
    }

    private static boolean setsUp(Step step) {
        return step.directive() instanceof SetUp;
    }

    private static List<Path> csv(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
