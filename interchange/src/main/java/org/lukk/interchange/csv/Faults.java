package org.lukk.interchange.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Position;

/** What is wrong with the files of an import: the first thousand faults, and how many more there are. */
public final class Faults {
    /** Faults that are told one by one (interchange.md, CSV). */
    public static final int SHOWN = 1_000;

    private static final int LONGEST_VALUE = 60;

    private final List<Finding> shown = new ArrayList<>();
    private long count;

    /** Adds a finding at its place in a file. */
    public void add(Finding finding, String file, long line, String column, String value, String expected) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add(finding.at(new Position(file, line, column, clipped(value), expected)));
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public long count() {
        return count;
    }

    /** Those told one by one, each file's in the order of its lines, and at the end how many are not. */
    public List<Finding> findings() {
        List<String> files =
                shown.stream().map(Faults::place).map(Position::file).distinct().toList();
        List<Finding> all = new ArrayList<>(shown);
        all.sort(Comparator.<Finding>comparingInt(
                        finding -> files.indexOf(place(finding).file()))
                .thenComparingLong(finding -> place(finding).line()));
        if (count > shown.size()) {
            all.add(Finding.of(Code.MORE_FAULTS).with(Argument.N, count - shown.size()));
        }
        return all;
    }

    private static Position place(Finding finding) {
        return finding.position().orElseThrow();
    }

    /** A value as it is shown: its beginning, if it is long. */
    public static String clipped(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
