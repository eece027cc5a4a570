package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL's own programs, at work in one data folder. */
record Programs(Path home, DataFolder folder, RunAs as) {
    /** How {@code flock} says that somebody else has the lock. */
    static final int LOCKED_BY_ANOTHER_SERVER = 75;

    private static final boolean ON_LINUX = System.getProperty("os.name").equals("Linux");

    /**
     * Locks the folder and goes on with the next words. Who has the lock knows that no server is left, so
     * {@code postmaster.pid} names none, though its number may belong to some process again, which PostgreSQL could
     * not tell from a server.
     */
    private static final List<String> ALONE_IN_THE_FOLDER = ON_LINUX
            ? List.of(
                    "flock",
                    "--nonblock",
                    "--conflict-exit-code=" + LOCKED_BY_ANOTHER_SERVER,
                    "pg",
                    "sh",
                    "-c",
                    "rm -f pg/postmaster.pid && exec \"$@\"",
                    "sh")
            : List.of();

    private static final String REMEDY = "If this happens again, run lukk doctor";

    /** Makes a new, empty cluster. Time zone and locale are given, so that nothing depends on the machine. */
    void initdb(Path cluster) throws IOException {
        program(
                        "initdb",
                        "--pgdata=" + cluster.getFileName(),
                        "--username=postgres",
                        "--auth=reject", // until our own pg_hba.conf is in place
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-sync", // once, at the end: sync
                        "--no-instructions")
                .run(Command.Input.NONE, REMEDY);
    }

    /** Runs statements as the superuser in a cluster whose server is not running, one statement a line. */
    void statements(Path cluster, String sql) throws IOException {
        program(
                        "postgres",
                        "--single",
                        "-F",
                        "-D",
                        cluster.getFileName().toString(),
                        "-c",
                        "exit_on_error=on",
                        "-c",
                        "log_min_error_statement=panic", // a statement may hold the password
                        "postgres")
                .run(out -> out.write(sql.getBytes(StandardCharsets.UTF_8)), REMEDY);
    }

    /** Brings all of a cluster to the disk. */
    void sync(Path cluster) throws IOException {
        program("initdb", "--pgdata=" + cluster.getFileName(), "--sync-only", "--sync-method=" + syncMethod())
                .run(Command.Input.NONE, REMEDY);
    }

    /**
     * Starts the server in a session of its own, where a Ctrl-C in the terminal does not reach it.
     *
     * <p>The server inherits a lock on its folder from {@code flock} and keeps it for as long as any of its processes
     * lives, wherever that is: two containers that share a folder do not see each other's processes.
     */
    Process startServer(int port, Durability durability) {
        List<String> settings = new ArrayList<>(durability.settings());
        settings.add("port=" + port);
        settings.add("listen_addresses=127.0.0.1");
        settings.add("unix_socket_directories=");
        settings.add("recovery_init_sync_method=" + syncMethod());
        String options = settings.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "));
        // Relative names, because pg_ctl puts them into a line for the shell.
        Command start = program(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + Postmaster.PATIENCE.toSeconds(),
                "--pgdata=pg",
                "--log=server.log",
                "--options=" + options);
        return start.behind(ALONE_IN_THE_FOLDER).start();
    }

    private Command program(String name, String... arguments) {
        List<String> words = new ArrayList<>(as.prefix());
        words.add(home.resolve("bin").resolve(name).toString());
        words.addAll(List.of(arguments));
        return new Command(folder.root(), name, words);
    }

    // One call for all files where the system has it: a thousand small ones take a second on a busy disk.
    private static String syncMethod() {
        return ON_LINUX ? "syncfs" : "fsync";
    }
}
