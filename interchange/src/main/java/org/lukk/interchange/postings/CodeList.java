package org.lukk.interchange.postings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lukk.interchange.csv.Cell;

/** Codes in one cell, with a comma between two; a code with a comma in it stands in quote marks (scenario.md, Form). */
final class CodeList {
    private CodeList() {}

    /** The codes of a cell; what is no list of codes is told as a fault of its row. */
    static List<String> codes(Cell cell) {
        List<String> codes = new ArrayList<>();
        for (String part : parts(cell.value())) {
            Cell code = new Cell(cell.row(), cell.column(), unquoted(part));
            if (code.isEmpty() && !cell.isEmpty()) {
                cell.row().badInput(cell.column(), cell.value(), "codes with a comma between two");
            }
            codes.add(code.code());
        }
        return codes;
    }

    /** The codes of a cell that was read before. */
    static List<String> codes(String cell) {
        return parts(cell).stream().map(CodeList::unquoted).toList();
    }

    /** Codes as one cell holds them. */
    static String text(List<String> codes) {
        return codes.stream().map(CodeList::quoted).collect(Collectors.joining(","));
    }

    private static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < list.length(); at++) {
            char c = list.charAt(at);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                parts.add(list.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(list.substring(from));
        return parts;
    }

    private static String unquoted(String part) {
        boolean quoted = part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
        return quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }

    private static String quoted(String code) {
        return code.contains(",") || code.startsWith("\"") ? '"' + code.replace("\"", "\"\"") + '"' : code;
    }
}
