package org.lukk.interchange.postings;

import static org.lukk.interchange.postings.PostingColumn.AMOUNT;
import static org.lukk.interchange.postings.PostingColumn.BY;
import static org.lukk.interchange.postings.PostingColumn.CURRENCY;
import static org.lukk.interchange.postings.PostingColumn.DATE;
import static org.lukk.interchange.postings.PostingColumn.DOCUMENT;
import static org.lukk.interchange.postings.PostingColumn.EVENT;
import static org.lukk.interchange.postings.PostingColumn.ID;
import static org.lukk.interchange.postings.PostingColumn.ITEM;
import static org.lukk.interchange.postings.PostingColumn.LOT;
import static org.lukk.interchange.postings.PostingColumn.MARK;
import static org.lukk.interchange.postings.PostingColumn.OF;
import static org.lukk.interchange.postings.PostingColumn.OFFSET;
import static org.lukk.interchange.postings.PostingColumn.ORDER;
import static org.lukk.interchange.postings.PostingColumn.PARTY;
import static org.lukk.interchange.postings.PostingColumn.PERCENT;
import static org.lukk.interchange.postings.PostingColumn.QUANTITY;
import static org.lukk.interchange.postings.PostingColumn.RECEIVED;
import static org.lukk.interchange.postings.PostingColumn.REVENUE;
import static org.lukk.interchange.postings.PostingColumn.SHARE;
import static org.lukk.interchange.postings.PostingColumn.TEXT;
import static org.lukk.interchange.postings.PostingColumn.UNIT;
import static org.lukk.interchange.postings.PostingColumn.UNIT_COST;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lukk.ledger.Event;

/** What a row may say, by the word of its {@code event} column: the line of scenario.md with its words as columns. */
enum PostingEvent {
    OPENING("opening", Goods.SIGNED_AT_COST),
    OPENING_BALANCE("opening-balance", Goods.NONE),
    RECEIVE("receive", Goods.AT_COST),
    SHIP("ship", Goods.AT_ANY_COST),
    INVOICE("invoice", Goods.NONE),
    PURCHASE("purchase", Goods.AT_COST),
    SELL("sell", Goods.AT_ANY_COST),
    RETURN_SALE("return-sale", Goods.AT_ANY_COST),
    RETURN_PURCHASE("return-purchase", Goods.AT_ANY_COST),
    COUNT("count", Goods.SIGNED),
    MOVE("move", Goods.SIGNED),
    TRANSFER("transfer", Goods.AT_ANY_COST),
    TRANSFER_SHIP("transfer-ship", Goods.AT_ANY_COST),
    TRANSFER_RECEIVE("transfer-receive", Goods.NONE),
    PICK("pick", Goods.AT_ANY_COST),
    RETURN_PICK("return-pick", Goods.WITHOUT_COST),
    FINISH("finish", Goods.AT_ANY_COST),
    ASSEMBLE("assemble", Goods.WITHOUT_COST),
    USING("using", Goods.AT_ANY_COST),
    DISASSEMBLE("disassemble", Goods.AT_ANY_COST),
    INTO("into", Goods.WITHOUT_COST),
    ROUTE("route", Goods.NONE),
    SURCHARGE("surcharge", Goods.NONE),
    END("end", Goods.NONE),
    CHARGE("charge", Goods.NONE),
    ADJUST("adjust", Goods.NONE),
    CANCEL("cancel", Goods.NONE),
    REVALUE("revalue", Goods.NONE),
    STANDARD_COST("standard-cost", Goods.NONE),
    MARK_TO("mark", Goods.NONE),
    UNMARK("unmark", Goods.NONE);

    /** Whether the event makes a lot of its own, and what its quantity and cost are like. */
    enum Goods {
        NONE,
        WITHOUT_COST,
        AT_COST,
        AT_ANY_COST,
        SIGNED,
        SIGNED_AT_COST
    }

    private static final Map<String, PostingEvent> BY_WORD = new HashMap<>();
    private static final Map<PostingEvent, Set<PostingColumn>> USED = new EnumMap<>(PostingEvent.class);

    static {
        use(OPENING, RECEIVED);
        use(OPENING_BALANCE, DATE, OFFSET, AMOUNT, CURRENCY, DOCUMENT, PARTY, TEXT);
        use(RECEIVE);
        use(SHIP, MARK, REVENUE);
        use(INVOICE, DATE, LOT, QUANTITY, UNIT_COST, AMOUNT, UNIT, CURRENCY, REVENUE, DOCUMENT, PARTY, TEXT);
        use(PURCHASE);
        use(SELL, MARK, REVENUE);
        use(RETURN_SALE, OF, REVENUE);
        use(RETURN_PURCHASE, OF);
        use(COUNT);
        use(MOVE, OFFSET);
        use(TRANSFER);
        use(TRANSFER_SHIP);
        use(TRANSFER_RECEIVE, DATE, LOT, DOCUMENT, PARTY, TEXT);
        use(PICK, ORDER, MARK);
        use(RETURN_PICK, ORDER, OF);
        use(FINISH, ORDER, SHARE);
        use(ASSEMBLE, ORDER);
        use(USING, ORDER);
        use(DISASSEMBLE, ORDER);
        use(INTO, ORDER, SHARE);
        use(ROUTE, DATE, ORDER, AMOUNT, CURRENCY, DOCUMENT, PARTY, TEXT);
        use(SURCHARGE, DATE, ORDER, PERCENT, DOCUMENT, PARTY, TEXT);
        use(END, DATE, ORDER, DOCUMENT, PARTY, TEXT);
        use(CHARGE, DATE, LOT, AMOUNT, BY, CURRENCY, DOCUMENT, PARTY, TEXT);
        use(ADJUST, DATE, LOT, AMOUNT, CURRENCY, DOCUMENT, PARTY, TEXT);
        use(REVALUE, DATE, ITEM, UNIT_COST, CURRENCY, DOCUMENT, PARTY, TEXT);
        use(STANDARD_COST, DATE, ITEM, UNIT_COST, CURRENCY, DOCUMENT, PARTY, TEXT);
        use(CANCEL, DATE, LOT, DOCUMENT, PARTY, TEXT);
        use(MARK_TO, LOT, MARK, QUANTITY);
        use(UNMARK, LOT);
    }

    private final String word;
    private final Goods goods;

    PostingEvent(String word, Goods goods) {
        this.word = word;
        this.goods = goods;
    }

    private static void use(PostingEvent event, PostingColumn... columns) {
        Set<PostingColumn> used = EnumSet.of(EVENT, ID);
        used.addAll(Arrays.asList(columns));
        if (event.makesLot()) {
            used.addAll(List.of(DATE, LOT, ITEM, QUANTITY, UNIT, CURRENCY, DOCUMENT, PARTY, TEXT));
            if (event.goods != Goods.WITHOUT_COST) {
                used.addAll(List.of(UNIT_COST, AMOUNT));
            }
        }
        BY_WORD.put(event.word, event);
        USED.put(event, used);
    }

    static Optional<PostingEvent> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** What is expected instead of a word that no row may have. */
    static String expectedInsteadOf(String word) {
        String words = "one of " + String.join(", ", words());
        return word.equals(Event.ADJUST_ON_HAND.word())
                ? words + "; an on-hand adjustment is a run, made after the close on whose date it is, by itself"
                : words;
    }

    static List<String> words() {
        return Stream.of(values()).map(PostingEvent::word).toList();
    }

    String word() {
        return word;
    }

    static boolean isUsedByAny(PostingColumn column) {
        return USED.values().stream().anyMatch(used -> used.contains(column));
    }

    /** Whether a column of another place of a transfer may hold something. */
    boolean uses(Places.Named otherSide) {
        return this == TRANSFER_SHIP || (this == TRANSFER && otherSide.column().startsWith(PostingTable.TO));
    }

    boolean uses(PostingColumn column) {
        return USED.getOrDefault(this, Set.of()).contains(column);
    }

    /** Whether it makes a lot that it names. */
    boolean makesLot() {
        return goods != Goods.NONE;
    }

    /** Whether its row may say where. */
    boolean hasDimensions() {
        return makesLot() || this == REVALUE || this == STANDARD_COST;
    }

    boolean needsCost() {
        return goods == Goods.AT_COST || goods == Goods.SIGNED_AT_COST;
    }

    /** Whether the sign of its quantity or amount says which way. */
    boolean isSigned() {
        return goods == Goods.SIGNED || goods == Goods.SIGNED_AT_COST || this == OPENING_BALANCE;
    }

    /** Whether it is a row of a BOM journal. */
    boolean isOfJournal() {
        return this == ASSEMBLE || this == DISASSEMBLE || isJournalPart();
    }

    /** Whether it is a row below the product of a BOM journal. */
    boolean isJournalPart() {
        return this == USING || this == INTO;
    }

    /** Whether what a row of a BOM journal names leaves stock. */
    boolean takesOut() {
        return this == USING || this == DISASSEMBLE;
    }

    /** The event of the lot it makes. */
    Event event() {
        return switch (this) {
            case USING -> Event.ASSEMBLE;
            case INTO -> Event.DISASSEMBLE;
            default -> Event.of(word).orElseThrow();
        };
    }
}
