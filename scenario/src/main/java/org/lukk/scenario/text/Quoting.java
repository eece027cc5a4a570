package org.lukk.scenario.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Quote marks: {@code "…"} is one word and may hold blanks, commas, {@code ;} and {@code =}; {@code ""} is one mark. */
public final class Quoting {
    private Quoting() {}

    /** The word for any text: as it is where that cannot be misread, else in quote marks. */
    public static String word(String text) {
        boolean plain = !text.isEmpty()
                && text.codePoints().allMatch(Quoting::isPlain)
                && text.charAt(0) != '@'
                && text.charAt(0) != '#';
        return plain ? text : quoted(text);
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || "-_./+@#:%&".indexOf(c) >= 0;
    }

    /** The text of a word or of a part of a list; none if quote marks stand inside it. */
    static Optional<String> text(String raw) {
        if (!raw.startsWith("\"")) {
            return raw.indexOf('"') < 0 ? Optional.of(raw) : Optional.empty();
        }
        if (raw.length() < 2 || !raw.endsWith("\"")) {
            return Optional.empty();
        }
        String inside = raw.substring(1, raw.length() - 1);
        boolean whole = inside.replace("\"\"", "").indexOf('"') < 0;
        return whole ? Optional.of(inside.replace("\"\"", "\"")) : Optional.empty();
    }

    /** The parts of {@code a,"b,c",d}, separated by commas outside quote marks. */
    static List<Word> parts(Word list) {
        String raw = list.raw();
        List<Word> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        int column = list.column();
        for (int i = 0; i <= raw.length(); i++) {
            boolean end = i == raw.length() || (raw.charAt(i) == ',' && !quoted);
            if (end) {
                parts.add(new Word(raw.substring(from, i), column, list.value()));
                column += raw.codePointCount(from, i) + 1;
                from = i + 1;
            } else {
                quoted ^= raw.charAt(i) == '"';
            }
        }
        return parts;
    }
}
