package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lukk.postgres.embedded.ServerFailure.Reason;

/**
 * A data folder: all of a company's books, in one place that can be moved or deleted as a whole.
 *
 * <ul>
 *   <li>{@code lukk.lock} carries the two locks of {@link FolderLock};
 *   <li>{@code pg} is PostgreSQL's own folder; it appears by one rename when it is complete;
 *   <li>{@code server.log} is what PostgreSQL has to say;
 *   <li>{@code port} is the last port, asked for again so that an address written down somewhere stays right;
 *   <li>{@code keep} names the server that {@code lukk db start} asked to stay.
 * </ul>
 */
record DataFolder(Path root) {
    private static final Set<String> ALSO_IN_AN_EMPTY_FOLDER = Set.of("lost+found");

    /** The folder at a path, made where there is none; a folder that holds something else is refused. */
    static DataFolder at(Path path) {
        refuseSystemWithoutOwners();
        try {
            Folders.createPrivate(path);
            DataFolder folder = new DataFolder(path.toRealPath());
            if (!Files.exists(folder.lockFile())) folder.refuseForeignContent();
            return folder;
        } catch (IOException e) {
            throw ServerFailure.of(e);
        }
    }

    /** The data folder at a path, if there is one. */
    static Optional<DataFolder> existing(Path path) throws IOException {
        if (!Files.isDirectory(path)) return Optional.empty();
        DataFolder folder = new DataFolder(path.toRealPath());
        return Files.exists(folder.lockFile()) ? Optional.of(folder) : Optional.empty();
    }

    Path lockFile() {
        return root.resolve("lukk.lock");
    }

    Path cluster() {
        return root.resolve("pg");
    }

    Path unfinishedCluster() {
        return root.resolve("pg.unfinished");
    }

    Path passwordFile() {
        return cluster().resolve("lukk.password");
    }

    ServerLog log() {
        return new ServerLog(root.resolve("server.log"));
    }

    Path portFile() {
        return root.resolve("port");
    }

    Path keepFile() {
        return root.resolve("keep");
    }

    Keep keep() {
        return new Keep(this);
    }

    FolderLock lock() {
        return FolderLock.of(this);
    }

    boolean hasCluster() {
        return Files.exists(cluster());
    }

    /** PostgreSQL opens only folders of its own major version. */
    void refuseOtherVersion() throws IOException {
        String version = Files.readString(cluster().resolve("PG_VERSION")).strip();
        int major = Integer.parseInt(version);
        if (major > Binaries.MAJOR_VERSION) {
            throw new ServerFailure(
                    Reason.NEWER_VERSION,
                    root + " was written by PostgreSQL " + version + ", this Lukk brings " + Binaries.VERSION,
                    "Use the newer Lukk that wrote it");
        }
        if (major < Binaries.MAJOR_VERSION) {
            throw new ServerFailure(
                    Reason.OLDER_VERSION,
                    root + " was written by PostgreSQL " + version + ", this Lukk brings " + Binaries.VERSION,
                    "Make a backup with the Lukk that wrote it (lukk backup) and restore it into a new folder");
        }
    }

    private static void refuseSystemWithoutOwners() {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) return;
        throw new ServerFailure(
                Reason.PLATFORM,
                "The database that comes with Lukk runs on Linux and macOS",
                "Name a PostgreSQL server of your own with --db");
    }

    private void refuseForeignContent() throws IOException {
        try (Stream<Path> content = Files.list(root)) {
            boolean empty =
                    content.map(path -> path.getFileName().toString()).allMatch(ALSO_IN_AN_EMPTY_FOLDER::contains);
            // Another process may have made it a data folder since.
            if (empty || Files.exists(lockFile())) return;
        }
        throw new ServerFailure(
                Reason.NOT_OURS,
                root + " is not empty and not a data folder of Lukk",
                "Name an empty folder or one that does not exist yet");
    }
}
