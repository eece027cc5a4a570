package org.lukk.interchange.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;

/** The first line of a file: which column stands where. */
public final class Header {
    private final TableForm form;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    private Header(TableForm form, List<String> names) {
        this.form = form;
        this.names = names;
    }

    /** Reads a header and tells unknown, repeated and missing columns. */
    static Header of(TableForm form, List<String> names, String file, long line, Faults faults) {
        Header header = new Header(form, names);
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            if (!form.knows(name)) {
                faults.add(
                        Finding.of(Code.UNKNOWN_COLUMN)
                                .with(Argument.COLUMN, name)
                                .with(Argument.KNOWN, form.known()),
                        file,
                        line,
                        name,
                        name,
                        "one of " + form.known());
            } else if (header.places.putIfAbsent(name, place) != null) {
                faults.add(
                        Finding.of(Code.BAD_INPUT)
                                .with(Argument.VALUE, name)
                                .with(Argument.EXPECTED, "each column once"),
                        file,
                        line,
                        name,
                        name,
                        "each column once");
            }
        }
        for (String required : form.required()) {
            if (!header.has(required)) {
                header.missing(required, file, line, faults);
            }
        }
        return header;
    }

    void missing(String column, String file, long line, Faults faults) {
        faults.add(
                Finding.of(Code.MISSING_COLUMN).with(Argument.COLUMN, column).with(Argument.KNOWN, form.known()),
                file,
                line,
                column,
                "",
                "the column " + column);
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** Where a column stands; -1 if it does not. */
    public int place(String column) {
        return places.getOrDefault(column, -1);
    }

    public List<String> names() {
        return names;
    }

    /** Name of the column at a place, or the place counted from 1 where the header has none. */
    String name(int place) {
        return place < names.size() ? names.get(place) : Integer.toString(place + 1);
    }

    /** Whether it can be a header of this table at all: without any required column its rows would mean nothing. */
    boolean isUsable() {
        return form.required().stream().anyMatch(this::has);
    }
}
