package org.lukk.cli.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table in a database script: {@code INSERT … "table" VALUES(…)}.
 *
 * @param values the literals, texts without their quotes
 */
record SqlRow(String table, List<String> values) {
    private static final String START = "INSERT ";

    /** Whether a line of the script is a row. */
    static boolean isRow(String line) {
        return line.startsWith(START);
    }

    static String tableOf(String line) {
        int from = line.indexOf('"') + 1;
        return line.substring(from, line.indexOf('"', from));
    }

    static SqlRow parse(String line) {
        List<String> values = new ArrayList<>();
        int at = line.indexOf('(') + 1;
        while (line.charAt(at - 1) != ')') {
            boolean quoted = line.charAt(at) == '\'';
            int end = quoted ? endOfText(line, at + 1) : endOfNumber(line, at);
            values.add(quoted ? line.substring(at + 1, end).replace("''", "'") : line.substring(at, end));
            at = quoted ? end + 2 : end + 1;
        }
        return new SqlRow(tableOf(line), values);
    }

    private static int endOfNumber(String line, int from) {
        int end = from;
        while (line.charAt(end) != ',' && line.charAt(end) != ')') {
            end++;
        }
        return end;
    }

    /** The quote that ends a text; two quotes are one of the text. */
    private static int endOfText(String line, int from) {
        int end = line.indexOf('\'', from);
        while (line.charAt(end + 1) == '\'') {
            end = line.indexOf('\'', end + 2);
        }
        return end;
    }

    String text(int column) {
        return values.get(column);
    }

    int number(int column) {
        return Integer.parseInt(values.get(column));
    }

    /** A decimal number with four decimals, as a whole number of ten-thousandths. */
    long tenThousandths(int column) {
        return new java.math.BigDecimal(values.get(column)).movePointRight(4).longValueExact();
    }
}
