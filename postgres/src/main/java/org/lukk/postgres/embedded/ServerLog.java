package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What PostgreSQL writes about itself: one file, and the one before. */
record ServerLog(Path file) {
    static final long BYTES_BEFORE_A_NEW_FILE = 4 << 20;

    private static final int BYTES_TO_QUOTE = 1 << 14;

    /** Begins a new file when the old one is long; the one before the old one goes. */
    void turnOver() throws IOException {
        if (size() > BYTES_BEFORE_A_NEW_FILE) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What was written after the file had a size: what a start that failed has to say. */
    String since(long size) throws IOException {
        if (size() <= size) return "";
        try (SeekableByteChannel log = Files.newByteChannel(file)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(log.size() - size, BYTES_TO_QUOTE));
            log.position(size).read(bytes);
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        }
    }
}
