package org.lukk.scenario.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.lukk.scenario.Fault;

/** All that is wrong with a text, in its order. */
final class Faults {
    /** After so many, the rest are only counted: a picture given for a scenario has a fault in every line. */
    static final int TOLD_ONE_BY_ONE = 10_000;

    private static final int LONGEST_VALUE = 60;

    private final String file;
    private final List<Fault> told = new ArrayList<>();
    private int line;
    private int all;
    private int beforeLine;

    Faults(String file) {
        this.file = file;
    }

    void beginLine(int number) {
        line = number;
        beforeLine = all;
    }

    boolean noneInLine() {
        return all == beforeLine;
    }

    boolean none() {
        return all == 0;
    }

    /** A word that is not what was expected; nothing for a word that is missing, because that was told. */
    void tell(Word word, String expected, String remedy) {
        tell(word, expected, () -> remedy);
    }

    /** The same with a remedy that is worth looking for only if it is told. */
    void tell(Word word, String expected, Supplier<String> remedy) {
        if (!word.isMissing()) {
            tell(word.column(), word.raw(), expected, remedy);
        }
    }

    void tell(int column, String value, String expected, String remedy) {
        tell(column, value, expected, () -> remedy);
    }

    private void tell(int column, String value, String expected, Supplier<String> remedy) {
        all++;
        if (told.size() < TOLD_ONE_BY_ONE) {
            told.add(new Fault(file, line, column, shown(value), expected, remedy.get()));
        }
    }

    List<Fault> all() {
        List<Fault> faults = new ArrayList<>(told);
        faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        if (all > told.size()) {
            String remedy = "There are " + (all - told.size()) + " faults more: is this the right file?";
            faults.add(new Fault(file, line, 1, "", "a scenario", remedy));
        }
        return faults;
    }

    /** Shortened, and with marks that would steer a terminal or turn the reading direction made visible. */
    private static String shown(String value) {
        boolean whole = value.codePointCount(0, value.length()) <= LONGEST_VALUE;
        String text = whole ? value : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (steers(c)) {
                shown.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c, c > 0xFFFF ? 6 : 4));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean steers(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
