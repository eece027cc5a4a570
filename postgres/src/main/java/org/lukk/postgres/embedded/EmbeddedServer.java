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
     * Uses the server of a data folder, starting it where it is not running.
     *
     * @param dataFolder a folder of Lukk's, an empty one, or one that does not exist yet
     * @param binariesCache where PostgreSQL's programs are unpacked on first use
     * @throws ServerFailure with what to do about it
     */
    public static EmbeddedServer open(Path dataFolder, Path binariesCache) {
        return open(DataFolder.at(dataFolder), binariesCache, Durability.LASTING);
    }

    static EmbeddedServer open(DataFolder folder, Path binariesCache, Durability durability) {
        try (Turn turn = FolderLock.of(folder).turn()) {
            Optional<Postmaster> running = Postmaster.settled(folder, Deadline.in(ServerStart.PATIENCE));
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

    /** Gives up this use of the server; the last one stops it. Closing twice is closing once. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) return;
        try (Turn turn = FolderLock.of(folder).turn()) {
            turn.leave();
            if (!turn.inUse()) end();
        } catch (IOException e) {
            throw ServerFailure.of(e);
        }
    }

    private void end() throws IOException {
        ServerStop.of(folder, durability);
        if (durability == Durability.THROW_AWAY) Folders.delete(folder.root());
    }
}
