package org.lukk.scenario.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Takes a file apart: UTF-8 with or without byte-order mark, lines ended by LF or CRLF (scenario.md, Form). */
final class Lines {
    private final byte[] bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private int next;
    private int number;

    Lines(byte[] bytes) {
        this.bytes = bytes;
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        next = marked ? 3 : 0;
    }

    boolean more() {
        return next < bytes.length;
    }

    /** Number of the line read last, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end; a line that is no text is told as a fault and read as empty. */
    String read(Faults faults) {
        number++;
        faults.beginLine(number);
        int from = next;
        int end = endOf(from);
        next = end + 1;
        boolean crlf = end > from && bytes[end - 1] == '\r';
        String line = decoded(ByteBuffer.wrap(bytes, from, (crlf ? end - 1 : end) - from), faults);
        int lone = line.indexOf('\r');
        if (lone >= 0) {
            int column = line.codePointCount(0, lone) + 1;
            faults.tell(column, "\r", "lines ended by LF or CRLF", "Save the file with one of these line ends.");
            return "";
        }
        return line;
    }

    private int endOf(int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private String decoded(ByteBuffer in, Faults faults) {
        CharBuffer out = CharBuffer.allocate(in.remaining());
        decoder.reset();
        boolean text =
                !decoder.decode(in, out, true).isError() && !decoder.flush(out).isError();
        String decoded = out.flip().toString();
        if (text) {
            return decoded;
        }
        int column = decoded.codePointCount(0, decoded.length()) + 1;
        String found = "byte " + HexFormat.of().withUpperCase().toHexDigits(in.get(in.position()));
        faults.tell(column, found, "UTF-8", "Save the file as UTF-8; this may be a letter of an older encoding.");
        return "";
    }
}
