package org.lukk.scenario.text;

import java.util.ArrayList;
import java.util.List;

/** Takes a line apart: words separated by blanks or tabs, quoted parts whole, a comment left out. */
final class Words {
    private final String line;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private int column = 1;

    private Words(String line) {
        this.line = line;
    }

    /** The words of a line; none, and a fault, where its quote marks or line ends are broken. */
    static List<Word> of(String line, Faults faults) {
        return new Words(line).split(faults);
    }

    private List<Word> split(Faults faults) {
        while (at < line.length() && faults.noneInLine()) {
            char c = line.charAt(at);
            if (c == ';') {
                at = line.length();
            } else if (isBlank(c)) {
                step();
            } else {
                words.add(word(faults));
            }
        }
        return faults.noneInLine() ? words : List.of();
    }

    private Word word(Faults faults) {
        int from = at;
        int firstColumn = column;
        int quoteColumn = 0;
        while (at < line.length() && (quoteColumn > 0 || !isBlank(line.charAt(at)))) {
            if (line.charAt(at) == '"') {
                quoteColumn = quoteColumn > 0 ? 0 : column;
            }
            step();
        }
        String raw = line.substring(from, at);
        if (quoteColumn > 0) {
            faults.tell(
                    quoteColumn,
                    raw,
                    "a second quote mark on this line",
                    "Close the quotes; a quote mark inside them is written twice, and the whole word in quotes.");
        }
        return Word.at(firstColumn, raw);
    }

    /** Columns count characters: the second half of a surrogate pair is none of its own. */
    private void step() {
        if (!Character.isLowSurrogate(line.charAt(at))) {
            column++;
        }
        at++;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
