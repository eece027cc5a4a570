package org.lukk.interchange.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Text that can be read from the beginning as often as needed.
 *
 * @param name as it is told in faults
 */
public record CsvFile(String name, Contents contents) {
    private static final int BUFFER = 1 << 16;
    private static final String ZIPPED = ".gz";
    private static final String CSV = ".csv";

    /** Opens a file's text from the beginning. */
    public interface Contents {
        InputStream open() throws IOException;
    }

    /** A file on disk; {@code .gz} is unpacked as it is read. */
    public static CsvFile of(Path path) {
        String name = String.valueOf(path.getFileName());
        return new CsvFile(name, () -> open(path, name.endsWith(ZIPPED)));
    }

    private static InputStream open(Path path, boolean zipped) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        if (!zipped) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (IOException notZipped) {
            raw.close();
            throw notZipped;
        }
    }

    /** Whether a file's name says that it holds CSV. */
    public static boolean isCsv(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(CSV) || name.endsWith(CSV + ZIPPED);
    }

    /** The name without {@code .csv} and {@code .gz}: that of its table. */
    public String stem() {
        String unzipped = name.endsWith(ZIPPED) ? name.substring(0, name.length() - ZIPPED.length()) : name;
        return unzipped.endsWith(CSV) ? unzipped.substring(0, unzipped.length() - CSV.length()) : unzipped;
    }
}
