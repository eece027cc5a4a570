package org.lukk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The checkout the rules look at: its folder, its modules and which of them may know which. */
final class House {
    static final Path ROOT = root();

    /** Arrows of docs/architecture.md, each module with the modules it may speak of; what follows from these may too. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("values", Set.of()),
            Map.entry("costing", Set.of("values")),
            Map.entry("ledger", Set.of("values")),
            Map.entry("inventory", Set.of("costing", "ledger")),
            Map.entry("closing", Set.of("inventory")),
            Map.entry("scenario", Set.of("closing")),
            Map.entry("interchange", Set.of("scenario")),
            Map.entry("memory", Set.of("closing")),
            Map.entry("postgres", Set.of("closing")),
            Map.entry("testkit", Set.of("scenario")),
            Map.entry("harness", Set.of("testkit", "cli")),
            Map.entry("cli", Set.of("interchange", "memory", "postgres")),
            Map.entry("dist", Set.of("cli")));

    /** Only the JDK and each other: no framework, no SQL, no clock, no randomness, no surroundings, no floating point. */
    static final Set<String> DOMAIN = Set.of("values", "costing", "ledger", "inventory", "closing");

    /** The one package of the domain with floating point: it proves with whole numbers what it guessed. */
    static final Path GUESSES = Path.of("costing/src/main/java/org/lukk/costing/solve");

    private House() {}

    static Set<String> modules() {
        return new TreeSet<>(ARROWS.keySet());
    }

    /** The module itself and all it may depend on, directly or through others. */
    static Set<String> reach(String module) {
        Set<String> reached = new TreeSet<>(Set.of(module));
        ARROWS.getOrDefault(module, Set.of()).forEach(below -> reached.addAll(reach(below)));
        return reached;
    }

    /** Files of the project, built ones and hidden folders left out, in a fixed order. */
    static List<Path> files() {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !isBuilt(ROOT.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBuilt(Path file) {
        for (Path name : file) {
            String text = name.toString();
            if (text.equals("target") || text.equals("lukk-data") || text.equals(".git") || text.equals(".lukk")) {
                return true;
            }
        }
        return false;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the rules of the house run inside its checkout");
            }
        }
        return folder;
    }
}
