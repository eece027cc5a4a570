package org.lukk.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for temporary files; closing it deletes all it holds. */
public final class Scratch implements AutoCloseable {
    private final Path folder;

    /** A new folder. */
    public Scratch() {
        try {
            folder = Files.createTempDirectory("lukk-harness-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of this name inside it. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> innermostFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
