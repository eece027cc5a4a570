package org.lukk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which folders {@code ./lukk} and {@code ./dev} take for the JDK they need. */
class JdkFinderTest {
    private static final Path FINDER = House.ROOT.resolve("dist/src/main/lukk/bin/jdk.sh");

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "17.0.15, 25, false",
        "25, 25, false",
        "25.0.2, 25, false",
        "25.0.3, 25, true",
        "25.0.10, 25, true",
        "25.1, 25, true",
        "26.0.1, 25, false",
        "26.0.1, newer, true",
        "24.0.2, newer, false",
        "100, newer, true"
    })
    void versionsFromTheOldestTestedOnFit(String version, String wanted, boolean fits) throws Exception {
        jdk(version);
        assertThat(run("jdk_fits '" + home + "' java " + wanted)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"java, true", "javac, false"})
    void aRuntimeWithoutCompilerRunsButDoesNotBuild(String tool, boolean fits) throws Exception {
        jdk("25.0.3");
        assertThat(run("jdk_fits '" + home + "' " + tool + " 25")).isEqualTo(fits);
    }

    private void jdk(String version) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        assertThat(Files.createFile(java).toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static boolean run(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", ". '" + FINDER + "'; " + command)
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }
}
