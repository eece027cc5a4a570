package org.lukk.interchange.postings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts that were seen, each with a number: millions of lots in a few dozen bytes each, where a map of strings would not
 * fit beside the rest of an import.
 */
public final class SeenTexts {
    /** What {@link #put} answers for a text that was not seen before. */
    public static final int NEW = -1;

    private final int seed = Long.hashCode(System.nanoTime());
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] hashes = new int[1 << 8];
    private int[] numbers = new int[1 << 8];
    private int[] slots = new int[1 << 9];
    private int size;

    /** The number under which the text was put first; {@link #NEW} if this is the first time. */
    public int put(String text, int number) {
        byte[] key = text.getBytes(StandardCharsets.UTF_8);
        int entry = find(key);
        if (entry >= 0) {
            return numbers[entry];
        }
        add(key, number);
        return NEW;
    }

    /** How often the text was counted before. */
    public int count(String text) {
        byte[] key = text.getBytes(StandardCharsets.UTF_8);
        int entry = find(key);
        if (entry < 0) {
            add(key, 1);
            return 0;
        }
        return numbers[entry]++;
    }

    private int find(byte[] key) {
        int hash = hash(key);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash && Arrays.equals(bytes, start(entry), ends[entry], key, 0, key.length)) {
                return entry;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return NEW;
    }

    private int start(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    private void add(byte[] key, int number) {
        grow(key.length);
        int start = start(size);
        System.arraycopy(key, 0, bytes, start, key.length);
        ends[size] = start + key.length;
        hashes[size] = hash(key);
        numbers[size] = number;
        occupy(size);
        size++;
    }

    private void occupy(int entry) {
        int slot = hashes[entry] & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry + 1;
    }

    private void grow(int more) {
        int needed = Math.addExact(start(size), more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, larger(bytes.length)));
        }
        if (size == ends.length) {
            int capacity = larger(size);
            ends = Arrays.copyOf(ends, capacity);
            hashes = Arrays.copyOf(hashes, capacity);
            numbers = Arrays.copyOf(numbers, capacity);
        }
        if (2 * size >= slots.length) {
            slots = new int[2 * slots.length];
            for (int entry = 0; entry < size; entry++) {
                occupy(entry);
            }
        }
    }

    private static int larger(int capacity) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, capacity + (capacity >> 1) + 64L);
    }

    /** Mixed at every byte from a seed that no file can know, so that none can make all its texts collide. */
    private int hash(byte[] key) {
        int hash = seed;
        for (byte one : key) {
            hash = (hash ^ one) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }
}
