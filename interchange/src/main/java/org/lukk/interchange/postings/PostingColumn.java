package org.lukk.interchange.postings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lukk.interchange.tables.Kind;

/** The columns of {@code postings.csv} but for those named after dimensions. */
public enum PostingColumn {
    DATE,
    EVENT,
    LOT,
    ITEM,
    QUANTITY,
    UNIT_COST,
    AMOUNT,
    ORDER,
    OF,
    MARK,
    OFFSET,
    SHARE,
    PERCENT,
    BY,
    RECEIVED,
    UNIT,
    CURRENCY,
    REVENUE,
    DOCUMENT,
    PARTY,
    TEXT,
    ID;

    private final String word;

    PostingColumn() {
        this.word = name().toLowerCase(Locale.ROOT);
    }

    public String word() {
        return word;
    }

    Kind kind() {
        return switch (this) {
            case DATE, RECEIVED -> Kind.DATE;
            case EVENT, BY, CURRENCY -> Kind.WORD;
            case QUANTITY, SHARE -> Kind.QUANTITY;
            case UNIT_COST, PERCENT -> Kind.UNIT_COST;
            case AMOUNT, REVENUE -> Kind.AMOUNT;
            case LOT, ITEM, ORDER, OF, MARK, OFFSET, UNIT, DOCUMENT, PARTY, TEXT, ID -> Kind.TEXT;
        };
    }

    static List<String> words() {
        return Stream.of(values()).map(PostingColumn::word).toList();
    }
}
