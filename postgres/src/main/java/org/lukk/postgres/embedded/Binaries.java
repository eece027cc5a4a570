package org.lukk.postgres.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import org.lukk.postgres.embedded.ServerFailure.Reason;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per version from their jar into a cache folder.
 *
 * <p>The folder appears by one rename after everything in it is on disk, so what is there is whole. The archive is
 * decompressed here and handed to the system's {@code tar}: every system has one, while few have {@code xz}, and it
 * knows links and permissions.
 */
final class Binaries {
    /** The PostgreSQL in the jar; its major version decides which data folders can be opened. */
    static final String VERSION = "18.4";

    static final int MAJOR_VERSION = 18;

    private static final String REMEDY =
            "Look at the space in the cache folder and its permissions, and run the command again";

    private Binaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; unpacked first where it is missing. */
    static Path unpackedIn(Path cache) {
        String platform = platform();
        Path home = cache.toAbsolutePath().resolve("postgresql-" + VERSION + "-" + platform);
        try {
            if (!Files.isDirectory(home)) unpack(platform, home);
            return home;
        } catch (IOException e) {
            throw ServerFailure.of(e);
        }
    }

    /** {@code $XDG_CACHE_HOME/lukk}, or {@code ~/.cache/lukk}: where the programs go unless told otherwise. */
    static Path userCache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path caches =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return caches.resolve("lukk");
    }

    // One process at a time unpacks, the others wait for it. Within the process the monitor keeps two threads off
    // the lock, which belongs to the process as a whole.
    private static synchronized void unpack(String platform, Path home) throws IOException {
        Path cache = Objects.requireNonNull(home.getParent());
        Folders.createPrivate(cache);
        try (FileChannel file = FileChannel.open(
                cache.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var lock = file.lock();
            if (!Files.isDirectory(home)) unpackAlone(platform, home);
            lock.release();
        }
    }

    private static void unpackAlone(String platform, Path home) throws IOException {
        Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        try (InputStream packed = archive(platform)) {
            InputStream archive = new XZInputStream(packed);
            Command.in(unfinished, "tar", "-x", "-f", "-").run(archive::transferTo, REMEDY);
        }
        Command.in(unfinished, "sync").run(Command.Input.NONE, REMEDY);
        Files.move(unfinished, home);
        Folders.sync(Objects.requireNonNull(home.getParent()));
    }

    private static InputStream archive(String platform) {
        InputStream archive = Binaries.class.getResourceAsStream("/postgres-" + platform + ".txz");
        if (archive != null) return archive;
        throw new ServerFailure(
                Reason.PLATFORM,
                "This installation brings no PostgreSQL for " + platform,
                "Name a PostgreSQL server of your own with --db");
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return (system.startsWith("mac") ? "darwin" : system)
                + "-"
                + (processor.equals("amd64") ? "x86_64" : processor.equals("aarch64") ? "arm_64" : processor);
    }
}
