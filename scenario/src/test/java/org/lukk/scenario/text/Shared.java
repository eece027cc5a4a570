package org.lukk.scenario.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published specification, where it lies beside the project. */
final class Shared {
    private static final Path SPEC = Path.of("..", "..", "shared", "spec");

    private Shared() {}

    static String text(String name) throws IOException {
        Path file = SPEC.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file + " beside the project");
        return Files.readString(file);
    }

    /** The runnable files of rules.md, in name order. */
    static List<Path> rules() throws IOException {
        Path folder = SPEC.resolve("rules");
        assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no " + folder + " beside the project");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".lukk"))
                    .sorted()
                    .toList();
        }
    }
}
