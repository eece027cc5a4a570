package org.lukk.interchange.postings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lukk.interchange.csv.Header;

/** Where a file has the columns of postings. */
final class Places {
    private static final int NOWHERE = -1;

    /** A column named after a dimension, which {@code to_} may stand before. */
    record Named(String column, String dimension, int place) {}

    private final Map<PostingColumn, Integer> places = new EnumMap<>(PostingColumn.class);
    private final List<Named> dimensions = new ArrayList<>();
    private final List<Named> otherSides = new ArrayList<>();

    Places(Header header) {
        for (PostingColumn column : PostingColumn.values()) {
            places.put(column, header.place(column.word()));
        }
        List<String> fixed = PostingColumn.words();
        for (String name : header.names()) {
            if (!fixed.contains(name) && header.place(name) >= 0) {
                (PostingTable.isOtherSide(name) ? otherSides : dimensions)
                        .add(new Named(name, PostingTable.dimension(name), header.place(name)));
            }
        }
    }

    int of(PostingColumn column) {
        return places.getOrDefault(column, NOWHERE);
    }

    List<Named> dimensions() {
        return dimensions;
    }

    /** Columns of where a transfer comes to. */
    List<Named> to() {
        return side(PostingTable.TO);
    }

    /** Columns of where the goods of a transfer order are under way. */
    List<Named> transit() {
        return side(PostingTable.TRANSIT);
    }

    private List<Named> side(String prefix) {
        return otherSides.stream()
                .filter(column -> column.column().startsWith(prefix))
                .toList();
    }

    /** Columns that only transfers use. */
    List<Named> otherSides() {
        return otherSides;
    }
}
