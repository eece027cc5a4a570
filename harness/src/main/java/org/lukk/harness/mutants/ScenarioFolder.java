package org.lukk.harness.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios of the project: good input of every kind. */
final class ScenarioFolder {
    private ScenarioFolder() {}

    /** All of them, in name order; found from the project's own folder and from a module's. */
    static List<byte[]> texts() {
        Path here = Path.of("scenarios");
        Path folder = Files.isDirectory(here) ? here : Path.of("..").resolve(here);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".lukk"))
                    .sorted()
                    .map(ScenarioFolder::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
