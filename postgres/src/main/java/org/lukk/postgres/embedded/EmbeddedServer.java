package org.lukk.postgres.embedded;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lukk.postgres.embedded.FolderLock.Turn;

/**
 * The PostgreSQL server of a data folder, for as long as this user of it is open.
 *
 * <p>Whoever opens a folder first starts its server; later ones, in the same process or another, use the one that is
 * running. The last to close it stops it. It serves this machine only, by password, as the owner of the books; the
 * application continues with {@code SET ROLE lukk_app}, which may add facts but never change them.
 *
 * {@snippet :
 * try (var server = EmbeddedServer.open(Path.of("lukk-data"), EmbeddedServer.userCache())) {
 *     DriverManager.getConnection(server.jdbcUrl(EmbeddedServer.BOOKS), server.user(), server.password());
 * }
 * }
 */
public final class EmbeddedServer implements AutoCloseable {
    /** The database with the books. */
    public static final String BOOKS = "lukk";

    /** The database to be connected to while others are made, copied or dropped. */
    static final String MAINTENANCE = "postgres";

    /** The role that owns the books: migrations run as it, and connections begin as it. */
    public static final String OWNER = "lukk";

    /** The role of everyday work, which may read and add facts; it cannot sign in but is taken by {@code SET ROLE}. */
    public static final String APPLICATION = "lukk_app";

    private final DataFolder folder;
    private final Durability durability;
    private final Postmaster postmaster;
    private final String password;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServer(DataFolder folder, Durability durability, Postmaster postmaster, String password) {
        this.folder = folder;
        this.durability = durability;
        this.postmaster = postmaster;
        this.password = password;
    }

    /**
     * Uses the server of a data folder, starting it where it is not running. Opening once more also brings back a
     * server that was killed while in use, at the same address.
     *
     * @param dataFolder a folder of Lukk's, an empty one, or one that does not exist yet
     * @param binariesCache where PostgreSQL's programs are unpacked on first use
     * @throws ServerFailure with what to do about it
     */
    public static EmbeddedServer open(Path dataFolder, Path binariesCache) {
        return open(DataFolder.at(dataFolder), binariesCache, Durability.LASTING);
    }

    static EmbeddedServer open(DataFolder folder, Path binariesCache, Durability durability) {
        try (Turn turn = folder.lock().turn()) {
            Optional<Postmaster> running = Postmaster.settled(folder);
            Postmaster server = running.isPresent() ? running.get() : start(folder, binariesCache, durability);
            String password = Files.readString(folder.passwordFile());
            turn.join();
            return new EmbeddedServer(folder, durability, server, password);
        } catch (IOException e) {
            throw ServerFailure.of(e);
        }
    }

    private static Postmaster start(DataFolder folder, Path binariesCache, Durability durability) throws IOException {
        Programs programs = new Programs(Binaries.unpackedIn(binariesCache), folder, RunAs.in(folder));
        return new ServerStart(folder, programs, durability).run();
    }

    /** Where PostgreSQL's programs go unless told otherwise: {@code $XDG_CACHE_HOME/lukk} or {@code ~/.cache/lukk}. */
    public static Path userCache() {
        return Binaries.userCache();
    }

    /** The address of one of its databases. No encryption on the way to ourselves, and no weaker sign-in than ours. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8)
                + "?sslmode=disable&gssEncMode=disable&requireAuth=scram-sha-256";
    }

    /** Where it keeps what it is given. */
    public Path place() {
        return folder.cluster();
    }

    /** Who signs in: the owner of the books. */
    public String user() {
        return OWNER;
    }

    /** The owner's password, from a file that only the owner of the folder can read. */
    public String password() {
        return password;
    }

    /** The port on the loopback address. */
    public int port() {
        return postmaster.port();
    }

    /** Closes it at the end of the process at the latest, also after Ctrl-C. For commands; a web server has its own order. */
    public void closeWhenProcessEnds() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close embedded database"));
    }

    /** Lets the server stay when its last user leaves, until {@link #stop} or a crash: {@code lukk db start}. */
    public void keepRunning() {
        try {
            folder.keep().ask(postmaster);
        } catch (IOException e) {
            throw ServerFailure.of(e);
        }
    }

    /** Gives up this use of the server; the last one stops it. Closing twice is closing once. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) return;
        // An interrupted thread could not wait for its turn, and the server would stay.
        boolean interrupted = Thread.interrupted();
        try (Turn turn = folder.lock().turn()) {
            turn.leave();
            stopUnlessNeeded(turn, folder, durability);
        } catch (IOException e) {
            throw ServerFailure.of(e);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /** How the server of a data folder is doing. */
    public static ServerStatus status(Path dataFolder) {
        return inTurn(dataFolder, EmbeddedServer::status);
    }

    /**
     * Stops the server of a data folder, {@code lukk db stop}: at once where nobody uses it, else with its last user.
     *
     * @return how it is doing afterwards; still running means still in use
     */
    public static ServerStatus stop(Path dataFolder) {
        return inTurn(dataFolder, (folder, turn) -> {
            folder.keep().end();
            stopUnlessNeeded(turn, folder, Durability.LASTING);
            return status(folder, turn);
        });
    }

    DataFolder folder() {
        return folder;
    }

    Durability durability() {
        return durability;
    }

    private interface InTurn {
        ServerStatus act(DataFolder folder, Turn turn) throws IOException;
    }

    private static ServerStatus inTurn(Path dataFolder, InTurn action) {
        try {
            Optional<DataFolder> folder = DataFolder.existing(dataFolder);
            if (folder.isEmpty()) return new ServerStatus.NoDatabase();
            try (Turn turn = folder.get().lock().turn()) {
                return action.act(folder.get(), turn);
            }
        } catch (IOException e) {
            throw ServerFailure.of(e);
        }
    }

    private static ServerStatus status(DataFolder folder, Turn turn) throws IOException {
        if (!folder.hasCluster()) return new ServerStatus.NoDatabase();
        Optional<Postmaster> found = Postmaster.of(folder);
        if (found.isEmpty()) return new ServerStatus.Stopped();
        Postmaster server = found.get();
        return new ServerStatus.Running(
                server.pid(), server.port(), server.started(), folder.keep().isAskedOf(server), turn.inUse());
    }

    private static void stopUnlessNeeded(Turn turn, DataFolder folder, Durability durability) throws IOException {
        Optional<Postmaster> server = Postmaster.of(folder);
        boolean kept = server.isPresent() && folder.keep().isAskedOf(server.get());
        if (!kept && !turn.inUse()) ServerStop.of(folder, durability);
    }
}
