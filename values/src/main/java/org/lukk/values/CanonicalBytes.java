package org.lukk.values;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Facts as bytes, the same on every machine, to take a digest of: a text is its length in four bytes and its UTF-8, a
 * number eight bytes, big end first, a date the days since 1970. No two different sequences of facts give the same bytes
 * as long as their reader would know where a text and where a number stands; a list begins with its size.
 */
public final class CanonicalBytes {
    private static final int FIRST_CAPACITY = 512;
    private static final char[] HEX_DIGITS = "0123456789abcdef".toCharArray();

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;

    public CanonicalBytes text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8.length, Integer.BYTES);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    public CanonicalBytes number(long number) {
        put(number, Long.BYTES);
        return this;
    }

    public CanonicalBytes date(LocalDate date) {
        return number(date.toEpochDay());
    }

    public CanonicalBytes money(Money money) {
        return number(money.minor());
    }

    public CanonicalBytes quantity(Quantity quantity) {
        return number(quantity.micro());
    }

    public CanonicalBytes dimensions(Dimensions dimensions) {
        number(dimensions.asMap().size());
        dimensions.asMap().forEach((name, value) -> text(name).text(value));
        return this;
    }

    /** SHA-256 of all that was written, in hexadecimal. */
    public String sha256() {
        MessageDigest digest = newDigest();
        digest.update(bytes, 0, size);
        return hexadecimal(digest.digest());
    }

    /** A copy of what was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void put(long number, int length) {
        room(length);
        for (int shift = (length - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (number >>> shift);
        }
    }

    private void room(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.multiplyExact(bytes.length, 2)));
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    private static String hexadecimal(byte[] digest) {
        StringBuilder text = new StringBuilder(digest.length * 2);
        for (byte one : digest) {
            text.append(HEX_DIGITS[(one >> 4) & 0xf]).append(HEX_DIGITS[one & 0xf]);
        }
        return text.toString();
    }
}
