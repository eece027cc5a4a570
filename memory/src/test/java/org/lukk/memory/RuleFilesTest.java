package org.lukk.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RuleFilesTest {
    @TestFactory
    Stream<DynamicTest> everyRuleFileHoldsInMemory() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../shared/spec/rules"))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
        }
    }

    private static void run(Path file) {}
}
