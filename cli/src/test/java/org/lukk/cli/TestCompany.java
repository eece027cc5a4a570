package org.lukk.cli;

import java.util.ArrayList;
import java.util.List;

/** A company in the data folder of the tests. */
record TestCompany(DataFolder folder, String name) {
    /** A command on this company. */
    Answer lukk(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--company");
        all.add(name);
        return folder.lukk(all.toArray(String[]::new));
    }

    /** A line of the scenario language. */
    Answer post(String line) {
        List<String> words = new ArrayList<>(List.of("post"));
        words.addAll(List.of(line.split(" ", -1)));
        return lukk(words.toArray(String[]::new));
    }

    Answer imports(String file, String text) {
        return lukk("import", folder.file(file, text).toString());
    }

    /** FIFO-1 of worked-examples.md without physical value: posted at 16.00, costs 10.00. */
    TestCompany withOneSale() {
        post("2026-01-01 purchase PO1 bolt 1 @ 10.00");
        post("2026-01-01 purchase PO2 bolt 1 @ 22.00");
        post("2026-01-01 sell SO1 bolt 1");
        return this;
    }
}
