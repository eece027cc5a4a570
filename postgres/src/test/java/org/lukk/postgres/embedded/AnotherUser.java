package org.lukk.postgres.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A process of its own that uses a data folder until it is told to leave, or killed. */
record AnotherUser(Process process, BufferedReader output) {
    private static final String THROW_AWAY = "throw-away";

    /** What the process does: opens the server, says where it is, and waits for the end of its input. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedServer server = arguments[0].equals(THROW_AWAY)
                ? ThrowAwayServer.start(EmbeddedServer.userCache())
                : EmbeddedServer.open(Path.of(arguments[0]), Path.of(arguments[1]))) {
            System.out.println(server.port() + " " + server.folder().root());
            System.in.transferTo(System.out);
        }
    }

    static AnotherUser of(Path folder) throws IOException {
        return of(folder, Prepared.BINARIES);
    }

    static AnotherUser of(Path folder, Path binaries) throws IOException {
        return start(System.getProperty("java.io.tmpdir"), folder.toString(), binaries.toString());
    }

    static AnotherUser ofAThrowAwayServerIn(Path temporaryFiles) throws IOException {
        return start(temporaryFiles.toString(), THROW_AWAY);
    }

    private static AnotherUser start(String temporaryFiles, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporaryFiles,
                "-cp",
                System.getProperty("java.class.path"),
                AnotherUser.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new AnotherUser(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /** The port, once the server is open. */
    int port() throws IOException {
        return Integer.parseInt(said()[0]);
    }

    /** The data folder, once the server is open. */
    Path folder() throws IOException {
        return Path.of(said()[1]);
    }

    void leave() throws Exception {
        process.getOutputStream().close();
        process.waitFor();
    }

    void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    private String[] said() throws IOException {
        return Objects.requireNonNull(output.readLine(), "the process failed").split(" ", 2);
    }
}
