package org.lukk.interchange.postings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lukk.closing.PostingRow;
import org.lukk.inventory.Posting;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Finding;

/**
 * What makes a row of postings the same row when it comes again (interchange.md, Once means once): its id if it has one;
 * else, for what makes a lot, the lot; else all its columns together with how many equal rows stand before it.
 */
public final class RowIdentity {
    /** Enough of a SHA-256 that nobody finds two contents with the same. */
    private static final int DIGEST_BYTES = 16;

    /** No value holds a control character. */
    static final String SEPARATOR = "\t";

    private static final String ID = "id:";
    private static final String LOT = "lot:";
    private static final String ROW = "row:";

    private final Currency currency;
    private final String table;
    private final SeenTexts equalRows = new SeenTexts();
    private final MessageDigest sha256;

    /** Identities of postings, and of the rows of one {@code postings.csv}, asked in file order. */
    public RowIdentity(Currency currency) {
        this(currency, "");
    }

    /**
     * Identities of the rows of one file, asked in file order.
     *
     * @param table what tells rows of this table from equal ones of others; empty for postings
     */
    public RowIdentity(Currency currency, String table) {
        this.currency = currency;
        this.table = table;
        this.sha256 = sha256();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /**
     * A row as it is remembered.
     *
     * @param id what the row gives as its identity; empty: none
     */
    public PostingRow row(Posting posting, String id, long importNumber, String file, long line) {
        String content = content(posting);
        String lot = switch (posting) {
            case Posting.Movement movement -> movement.lot();
            case Posting.Transfer transfer -> transfer.lot();
            case Posting.ShipTransfer shipment -> shipment.lot();
            case Posting.OrderMovement made -> made.movement().lot();
            default -> "";
        };
        // What receives a transfer order makes lots under the name of the order, which its shipment has already.
        String made = posting instanceof Posting.ReceiveTransfer received ? received.lot() + ".in" : lot;
        return new PostingRow(key(id, made, content), content, lot, importNumber, file, line);
    }

    /** The rows of a posting as they are remembered. That of the product of a BOM journal names the lots of the others. */
    public List<PostingRow> rows(Entry entry, long importNumber) {
        if (!(entry.posting() instanceof Posting.BomJournal journal)) {
            Entry.Line line = entry.lines().getFirst();
            return List.of(row(
                    entry.posting(),
                    line.id(),
                    importNumber,
                    line.row().file(),
                    line.row().line()));
        }
        List<Map<String, String>> rows = PostingCells.rows(journal, entry.order(), currency);
        rows.getFirst()
                .put(
                        Entries.partWord(journal.main().event()),
                        CodeList.text(journal.parts().stream()
                                .map(part -> part.movement().lot())
                                .toList()));
        List<PostingRow> remembered = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            Entry.Line line = entry.lines().get(place);
            String lot = rows.get(place).getOrDefault(PostingColumn.LOT.word(), "");
            String content = content(rows.get(place)::forEach);
            remembered.add(new PostingRow(
                    key(line.id(), lot, content),
                    content,
                    lot,
                    importNumber,
                    line.row().file(),
                    line.row().line()));
        }
        return remembered;
    }

    private String key(String id, String lot, String content) {
        if (!id.isEmpty()) {
            return ID + id;
        }
        if (!lot.isEmpty()) {
            return LOT + lot;
        }
        byte[] digest = sha256.digest(content.getBytes(StandardCharsets.UTF_8));
        String hex = HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES));
        return ROW + table + hex + "#" + equalRows.count(hex);
    }

    /** The columns of a posting that hold something, as one text: equal for equal rows however they are written. */
    private String content(Posting posting) {
        return content(cell -> PostingCells.of(posting, currency, cell));
    }

    private static String content(Consumer<BiConsumer<String, String>> cells) {
        StringBuilder content = new StringBuilder();
        cells.accept((column, value) -> {
            if (!content.isEmpty()) {
                content.append(SEPARATOR);
            }
            content.append(column).append('=').append(value);
        });
        return content.toString();
    }

    /** What differs between a row and the one that was posted under its identity. */
    public static Difference difference(PostingRow there, PostingRow here) {
        Map<String, String> old = EnteredRow.of(there).columns();
        Map<String, String> now = EnteredRow.of(here).columns();
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            String before = old.getOrDefault(name, "");
            String after = now.getOrDefault(name, "");
            if (!before.equals(after)) {
                return new Difference(here, name, before, after);
            }
        }
        throw new IllegalArgumentException("rows of equal content: " + here.key());
    }

    /** The first column, by name, in which a row differs from the one that was posted. */
    public record Difference(PostingRow row, String column, String old, String now) {
        public Finding finding() {
            boolean byId = row.key().startsWith(ID);
            Finding finding = byId
                    ? Finding.of(Code.ID_REUSED).with(Argument.VALUE, row.key().substring(ID.length()))
                    : Finding.of(Code.POSTING_DIFFERS);
            return (row.lot().isEmpty() ? finding : finding.with(Argument.LOT, row.lot()))
                    .with(Argument.COLUMN, column)
                    .with(Argument.OLD, old)
                    .with(Argument.NEW, now);
        }
    }
}
