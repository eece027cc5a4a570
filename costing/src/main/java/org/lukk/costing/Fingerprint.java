package org.lukk.costing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over numbers of fixed length and texts that carry theirs, so that no two sequences encode alike. */
final class Fingerprint {
    private final MessageDigest sha256 = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(8192);

    Fingerprint letter(char letter) {
        room(1).put((byte) letter);
        return this;
    }

    Fingerprint number(long number) {
        room(Long.BYTES).putLong(number);
        return this;
    }

    Fingerprint text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return text(bytes, 0, bytes.length);
    }

    /** A text by its UTF-8. */
    Fingerprint text(byte[] bytes, int from, int length) {
        room(Integer.BYTES).putInt(length);
        return raw(bytes, from, length);
    }

    /** Bytes without their length, where it is always the same. */
    Fingerprint raw(byte[] bytes, int from, int length) {
        if (length <= buffer.capacity()) {
            room(length).put(bytes, from, length);
        } else {
            flush();
            sha256.update(bytes, from, length);
        }
        return this;
    }

    /** The fingerprint of all since the last one. */
    byte[] take() {
        flush();
        return sha256.digest();
    }

    private ByteBuffer room(int length) {
        if (buffer.remaining() < length) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        sha256.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
