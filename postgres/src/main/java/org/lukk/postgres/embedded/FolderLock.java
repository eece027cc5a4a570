package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lukk.postgres.embedded.ServerFailure.Reason;

/**
 * Who uses a data folder, and whose turn it is to start or stop its server: two locks on two bytes of
 * {@code lukk.lock}.
 *
 * <p>Byte 0 is held alone while the server is started or stopped: a {@link Turn}. Byte 1 is shared by all processes
 * that use the server; whoever leaves and can have it alone was the last. The operating system frees the locks of a
 * process that dies, so nothing is ever left to clean.
 *
 * <p>Such locks belong to the process as a whole, and closing any channel on the file gives all of them up. So there
 * is one of these per folder and process, with one channel; within the process it counts users itself. Nothing else
 * may open the file.
 */
final class FolderLock {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ConcurrentMap<Path, FolderLock> OF_THIS_PROCESS = new ConcurrentHashMap<>();

    private static final long TURN = 0;
    private static final long USE = 1;

    private final DataFolder folder;
    private final ReentrantLock turnInProcess = new ReentrantLock(true);
    private int users;
    private @Nullable FileLock use;
    private @Nullable FileChannel openChannel;

    private FolderLock(DataFolder folder) {
        this.folder = folder;
    }

    static FolderLock of(DataFolder folder) {
        return OF_THIS_PROCESS.computeIfAbsent(folder.root(), root -> new FolderLock(folder));
    }

    /** Waits until nobody else, in this process or another, is starting or stopping the server. */
    Turn turn() throws IOException {
        return turnWithin(PATIENCE).orElseThrow(this::busy);
    }

    /** The turn, if it comes soon enough. */
    Optional<Turn> turnWithin(Duration patience) throws IOException {
        Deadline deadline = Deadline.in(patience);
        if (!isOursWithin(patience)) return Optional.empty();
        @Nullable FileLock lock = null;
        try {
            lock = lockBefore(deadline);
            return Optional.ofNullable(lock).map(Turn::new);
        } finally {
            if (lock == null) endTurn();
        }
    }

    private boolean isOursWithin(Duration patience) {
        try {
            return turnInProcess.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw Deadline.interrupted();
        }
    }

    private @Nullable FileLock lockBefore(Deadline deadline) throws IOException {
        for (; ; ) {
            FileLock lock = channel().tryLock(TURN, 1, false);
            if (lock != null || deadline.passed()) return lock;
            deadline.pause();
        }
    }

    private FileChannel channel() throws IOException {
        FileChannel channel = openChannel;
        if (channel == null) {
            channel = FileChannel.open(
                    folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            openChannel = channel;
        }
        return channel;
    }

    private void endTurn() throws IOException {
        try {
            if (users == 0 && openChannel != null) {
                openChannel.close();
                openChannel = null;
            }
        } finally {
            turnInProcess.unlock();
        }
    }

    private ServerFailure busy() {
        return new ServerFailure(
                Reason.BUSY,
                "Another command has been starting or stopping the database in " + folder.root() + " for "
                        + PATIENCE.toSeconds() + " seconds",
                "Wait for it to end, or end it, and run the command again");
    }

    /** The time in which this thread alone may start or stop the server, join its users or leave them. */
    final class Turn implements AutoCloseable {
        private final FileLock lock;

        private Turn(FileLock lock) {
            this.lock = lock;
        }

        /** One user more. */
        void join() throws IOException {
            // Nobody can have the byte alone now: that takes a turn.
            if (users == 0) use = Objects.requireNonNull(channel().tryLock(USE, 1, true), "byte 1 is held alone");
            users++;
        }

        /** One user less. */
        void leave() throws IOException {
            users--;
            if (users == 0) {
                Objects.requireNonNull(use, "nobody has joined").release();
                use = null;
            }
        }

        /** Whether anybody uses the server, in this process or another. */
        boolean inUse() throws IOException {
            if (users > 0) return true;
            FileLock alone = channel().tryLock(USE, 1, false);
            if (alone == null) return true;
            alone.release();
            return false;
        }

        @Override
        public void close() throws IOException {
            try {
                lock.release();
            } finally {
                endTurn();
            }
        }
    }
}
