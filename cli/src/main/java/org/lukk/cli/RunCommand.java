package org.lukk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lukk.memory.MemoryBooks;
import org.lukk.postgres.PostgresBooks;
import org.lukk.postgres.ThrowAwayDatabases;
import org.lukk.scenario.Fault;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioReport;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs scenarios, each in books of its own. */
@Command(
        name = "run",
        description = "Runs scenarios: files, and folders of *.lukk in name order, each in books of its own in memory.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "scenario files and folders")
    List<Path> paths = List.of();

    @Option(names = "--postgres", description = "each in a throw-away PostgreSQL database")
    boolean postgres;

    @Spec
    @Nullable
    CommandSpec spec;

    /** What came of a file: faults, or a report. */
    private record Outcome(List<Fault> faults, @Nullable ScenarioReport report) {}

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<Path> files = files();
        List<Outcome> outcomes = files.parallelStream().map(this::run).toList();
        int passed = 0;
        int failed = 0;
        boolean faulty = false;
        for (Outcome outcome : outcomes) {
            outcome.faults().forEach(fault -> out.println(fault));
            faulty |= !outcome.faults().isEmpty();
            ScenarioReport report = outcome.report();
            if (report != null) {
                report.failures().forEach(failure -> out.println(failure));
                passed += report.passed();
                failed += report.failed();
            } else {
                failed++;
            }
        }
        out.println(passed + " passed, " + failed + " failed");
        out.flush();
        if (faulty) {
            return ExitCode.BAD_INPUT;
        }
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(folder(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> folder(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(file -> file.getFileName().toString().endsWith(".lukk"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw unreadable(folder, unreadable);
        }
    }

    private static Refusal unreadable(Path path, IOException cause) {
        return new Refusal(Finding.of(Code.UNREADABLE_FILE)
                .with(Argument.NAME, path.toString())
                .with(Argument.EXPECTED, reason(cause)));
    }

    private static String reason(IOException cause) {
        return cause instanceof NoSuchFileException ? "there is no such file or folder" : cause.toString();
    }

    private Outcome run(Path file) {
        Reading<ScenarioFile> reading;
        try {
            reading = ScenarioText.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
        return switch (reading) {
            case Reading.Faulty<ScenarioFile>(List<Fault> faults) -> new Outcome(faults, null);
            case Reading.Read<ScenarioFile>(ScenarioFile scenario) -> new Outcome(List.of(), run(scenario));
        };
    }

    private ScenarioReport run(ScenarioFile scenario) {
        if (!postgres) {
            return ScenarioRunner.run(scenario, new MemoryBooks(), InstantSource.system());
        }
        try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
            return ScenarioRunner.run(scenario, books, InstantSource.system());
        }
    }
}
