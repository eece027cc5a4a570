package org.lukk.interchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The lines of a UTF-8 text, ended by LF or CRLF, one at a time and each told apart from its neighbours' faults. A line
 * that is too long is skipped to its end, so that memory stays bounded whatever is read.
 */
final class Lines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int longest;
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private byte[] line = new byte[256];
    private int length;
    private boolean tooLong;
    private long number;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            take(end);
            from = end + 1;
            if (end < to) {
                break;
            }
        }
        number += any ? 1 : 0;
        if (any && number == 1) {
            dropMark();
        }
        return any;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        checksum.update(buffer, 0, to);
        return to > 0;
    }

    private void take(int end) {
        int more = end - from;
        if (tooLong || length + more > longest) {
            tooLong = true;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    private void dropMark() {
        if (length >= UTF_8_MARK.length
                && Arrays.equals(line, 0, UTF_8_MARK.length, UTF_8_MARK, 0, UTF_8_MARK.length)) {
            length -= UTF_8_MARK.length;
            System.arraycopy(line, UTF_8_MARK.length, line, 0, length);
        }
    }

    /** Counted from 1. */
    long number() {
        return number;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** The line without its end; what is not UTF-8 is read as U+FFFD. */
    String text() {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, StandardCharsets.UTF_8);
    }

    /** Place of the first byte that is not UTF-8; -1 if all are. */
    int badByte(String text) {
        // Bytes that are not UTF-8 are read as U+FFFD; only a line with that character needs a closer look.
        if (text.indexOf('\uFFFD') < 0) {
            return -1;
        }
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, CharBuffer.allocate(length + 1), true);
        return result.isError() ? bytes.position() : -1;
    }

    /** The text before a byte that is not UTF-8. */
    String textBefore(int badByte) {
        return new String(line, 0, badByte, StandardCharsets.UTF_8);
    }

    /** A byte of the line as people write it: {@code 0xE6}. */
    String byteAt(int place) {
        int value = line[place] & 0xff;
        return "0x" + Character.toUpperCase(Character.forDigit(value >> 4, 16))
                + Character.toUpperCase(Character.forDigit(value & 0xf, 16));
    }

    /** Whether the text begins with the mark of UTF-16: then none of it is UTF-8. */
    boolean isUtf16() {
        return length >= 2
                && ((line[0] == (byte) 0xFF && line[1] == (byte) 0xFE)
                        || (line[0] == (byte) 0xFE && line[1] == (byte) 0xFF));
    }

    /** Of all that was read: equal when the file is read a second time, unless somebody changed it. */
    long checksum() {
        return checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
