package org.lukk.harness.mutants;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Changes a text at random: bytes, stretches, cells and whole lines. A text is written with one character for each byte,
 * so that it can be any bytes.
 */
final class TextMutator {
    private static final List<String> ANYWHERE = List.of(
            "\"",
            "\"\"",
            "'",
            ",",
            ";",
            "=",
            "@",
            "#",
            ".",
            "-",
            "+",
            "/",
            "/2",
            "/0",
            "\\",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\0",
            "\u0085",
            "\u00a0",
            "\u202e",
            "\ufeff",
            "\ufffd",
            "é",
            "٣",
            "\uD83D\uDD29",
            "0",
            "9",
            "00",
            "e9",
            "1e3",
            "0x1",
            "NaN",
            "1,000",
            "-0",
            ".5",
            "5.",
            "0.000001",
            "0.0000001",
            "999999999999.999999",
            "999999999999999.99",
            "99999999999999999999",
            "2026-02-30",
            "2026-01-31",
            "2025-12-31",
            "0000-00-00",
            "9999-12-31",
            "-9999-01-01",
            "true",
            "last",
            "=1+1",
            "%s",
            "{0}",
            "${x}",
            "x".repeat(70),
            "9".repeat(400));
    private static final int LONG = 20_000;

    private final SplittableRandom random;
    private final List<String> words;
    private final String separator;

    /**
     * Changes of a seed.
     *
     * @param words of the format, to be put where they do not belong
     * @param separator of its cells
     */
    TextMutator(SplittableRandom random, List<String> words, String separator) {
        this.random = random;
        this.words = words;
        this.separator = separator;
    }

    /** The bytes as a text. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The text as bytes. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text for a person: what is no readable character stands as its number. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c == '\n' || (c >= ' ' && c < 127 && c != '\\');
            shown.append(plain ? Character.toString(c) : "\\x%02x".formatted((int) c));
        }
        return shown.toString();
    }

    /** A text with a change, seldom two or three: much is wrong at the first of them, and the rest is not looked at. */
    String mutant(String text) {
        String mutant = text;
        for (int left = Math.max(1, random.nextInt(-2, 4)); left > 0; left--) {
            mutant = changed(mutant);
        }
        return mutant;
    }

    private String changed(String text) {
        return switch (random.nextInt(12)) {
            case 0 -> withBitFlipped(text);
            case 1, 2 -> with(text, any(ANYWHERE));
            case 3, 4 -> withCellReplaced(text, bytesOf(any(random.nextBoolean() ? words : ANYWHERE)));
            case 5 -> withCellReplaced(text, "");
            case 6 -> cut(text);
            case 7 -> withLinesSwapped(text);
            case 8 -> withLineRepeated(text);
            case 9 -> withCellsSwapped(text);
            case 10 -> random.nextInt(20) == 0 ? longer(text) : withLineLeftOut(text);
            default -> with(text, any(words));
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String bytesOf(String piece) {
        return text(piece.getBytes(StandardCharsets.UTF_8));
    }

    private String withBitFlipped(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        char flipped = (char) (text.charAt(at) ^ (1 << random.nextInt(8)));
        return text.substring(0, at) + flipped + text.substring(at + 1);
    }

    private String with(String text, String piece) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + bytesOf(piece) + text.substring(at);
    }

    private String cut(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(1, 13));
        return text.substring(0, from) + text.substring(to);
    }

    private String withLinesSwapped(String text) {
        return lines(text, lines -> swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size())));
    }

    private static void swap(List<String> parts, int one, int other) {
        String part = parts.get(one);
        parts.set(one, parts.get(other));
        parts.set(other, part);
    }

    private String withLineRepeated(String text) {
        return lines(text, lines -> lines.add(random.nextInt(lines.size() + 1), any(lines)));
    }

    private String withLineLeftOut(String text) {
        return lines(text, lines -> lines.remove(random.nextInt(lines.size())));
    }

    /** A stretch many times over: a long value, or very many of them. */
    private String longer(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(1, 13));
        String stretch = text.substring(from, to);
        return text.substring(0, from) + stretch.repeat(LONG / 12) + text.substring(to);
    }

    private String withCellReplaced(String text, String value) {
        return cells(text, cells -> cells.set(random.nextInt(cells.size()), value));
    }

    private String withCellsSwapped(String text) {
        return cells(text, cells -> swap(cells, random.nextInt(cells.size()), random.nextInt(cells.size())));
    }

    private interface Change {
        void to(List<String> parts);
    }

    private static String lines(String text, Change change) {
        return parts(text, "\n", change);
    }

    private String cells(String text, Change change) {
        return lines(text, lines -> {
            int line = random.nextInt(lines.size());
            lines.set(line, parts(lines.get(line), separator, change));
        });
    }

    private static String parts(String text, String separator, Change change) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(separator, -1)));
        change.to(parts);
        return String.join(separator, parts);
    }
}
