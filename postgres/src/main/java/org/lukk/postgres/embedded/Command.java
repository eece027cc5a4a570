package org.lukk.postgres.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lukk.postgres.embedded.ServerFailure.Reason;

/**
 * Another program and its arguments, run in a folder.
 *
 * @param name what to call it when it fails
 */
record Command(Path folder, String name, List<String> words) {
    /** What a program reads from its standard input. */
    interface Input {
        Input NONE = out -> {};

        void writeTo(OutputStream out) throws IOException;
    }

    Command {
        words = List.copyOf(words);
    }

    static Command in(Path folder, String... words) {
        return new Command(folder, words[0], List.of(words));
    }

    /** The same command behind another one that ends by running it, like {@code unshare}. */
    Command behind(List<String> first) {
        return new Command(
                folder, name, Stream.concat(first.stream(), words.stream()).toList());
    }

    /** Whether the program is there and ends well. */
    boolean succeeds() throws IOException {
        try {
            return outcome(Input.NONE).isEmpty();
        } catch (ServerFailure e) {
            if (e.reason() == Reason.PLATFORM) return false; // no such program
            throw e;
        }
    }

    /** Runs to the end; a failure quotes what the program wrote. */
    void run(Input input, String remedy) throws IOException {
        Optional<String> complaint = outcome(input);
        if (complaint.isPresent()) throw ServerFailure.ofProgram(name, complaint.get(), remedy);
    }

    Process start() {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        String path = Objects.requireNonNullElse(environment.get("PATH"), "/usr/bin:/bin");
        // Nothing of the caller's: PGDATA, PGPORT or a locale would change what PostgreSQL does.
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ServerFailure(
                    Reason.PLATFORM,
                    "A program that is needed is missing or cannot run on this system: " + e.getMessage(),
                    "Install it, or name a PostgreSQL server of your own with --db");
        }
    }

    private Optional<String> outcome(Input input) throws IOException {
        Process process = start();
        Optional<IOException> broken = feed(process, input);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitCode(process) != 0) return Optional.of(said);
        if (broken.isPresent()) throw broken.get();
        return Optional.empty();
    }

    // A program that stops reading has usually said why: that is the better message.
    private static Optional<IOException> feed(Process process, Input input) {
        try (OutputStream out = process.getOutputStream()) {
            input.writeTo(out);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private static int exitCode(Process process) {
        try {
            // A program that has ended already is not waited for, and nobody would notice the interruption.
            if (Thread.interrupted()) throw new InterruptedException();
            return process.waitFor();
        } catch (InterruptedException e) {
            throw Deadline.interrupted();
        }
    }
}
