package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios from the command line. */
class RunCommandTest {
    private static final String GOOD = """
            company ACME USD
            item bolt
            2026-01-01 purchase PO1 bolt 1 @ 10.00
            expect on-hand bolt 1 10.00
            expect reconciled
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Answer run(Path path) {
        return Answer.to(List.of("run", path.toString()));
    }

    @Test
    void lastLineCountsOverAllFiles() throws IOException {
        file("a.lukk", GOOD);
        file("b.lukk", GOOD);
        file("c.txt", "no scenario");
        assertThat(run(folder)).isEqualTo(new Answer(0, "4 passed, 0 failed\n", ""));
    }

    @Test
    void failedExpectationSaysWhereAndWhatIs() throws IOException {
        Answer answer = run(file("a.lukk", GOOD.replace("bolt 1 10.00\n", "bolt 1 11.00\n")));
        assertThat(answer.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.lines().getFirst()).endsWith("a.lukk:4: expect on-hand bolt 1 11.00");
        assertThat(answer.out()).contains("10.00");
        assertThat(answer.lines().getLast()).isEqualTo("1 passed, 1 failed");
    }

    @Test
    void faultyFileTellsAllItsFaultsAndRunsNothing() throws IOException {
        Answer answer = run(file("a.lukk", GOOD + "2026-02-30 sell SO1 bolt 1\nexpect posted SO1 1e3\n"));
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.lines()).hasSize(3).last().isEqualTo("0 passed, 1 failed");
        assertThat(answer.out()).contains("a.lukk:6:1: ").contains("a.lukk:7:");
    }

    @Test
    void missingFileIsBadInput() {
        Answer answer = run(folder.resolve("none.lukk"));
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).startsWith("unreadable-file: ").contains("there is no such file or folder");
    }
}
