package org.lukk.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.PostingRow;
import org.lukk.interchange.csv.CsvRows;
import org.lukk.interchange.csv.Faults;
import org.lukk.interchange.postings.Entries;
import org.lukk.interchange.postings.Entry;
import org.lukk.interchange.postings.RefusedRow;
import org.lukk.interchange.postings.RowIdentity;
import org.lukk.interchange.postings.RowReader;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Origin;
import org.lukk.inventory.Posting;
import org.lukk.inventory.PostingDesk;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;

/** The second reading of a file that posts: its new rows go to the posting desk, chunk by chunk, in file order. */
final class PostingFeed {
    /** Rows that are posted at once. */
    static final int CHUNK = 10_000;

    /** After a refusal the desk has to remember all that follows; so many chunks are checked, then memory is full. */
    private static final int CHUNKS_AFTER_REFUSAL = 10;

    private final ScannedFile scan;
    private final OpenBooks books;
    private final Origin origin;
    private final Faults refusals;
    private final List<Finding> warnings;
    private final Catalogue catalogue;
    private final RowReader reader;
    private final RowIdentity identity;
    private final List<Posting> postings = new ArrayList<>();
    private final List<PostingRow> posted = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final PostingDesk desk;
    private int chunksAfterRefusal;

    private PostingFeed(ScannedFile scan, OpenBooks books, Origin origin, Faults refusals, List<Finding> warnings) {
        this.scan = scan;
        this.books = books;
        this.origin = origin;
        this.refusals = refusals;
        this.warnings = warnings;
        this.catalogue = books.catalogue();
        this.reader = scan.file().reader(catalogue, Set.of());
        this.identity = scan.file().identity(catalogue);
        this.desk = new PostingDesk(books, origin);
    }

    /** Posts the new rows of a file that was checked; what is refused is told, and then nothing of it may stay. */
    static void post(ScannedFile scan, OpenBooks books, Origin origin, Faults refusals, List<Finding> warnings) {
        books.enterGate();
        books.onHand(scan.costObjects());
        PostingFeed feed = new PostingFeed(scan, books, origin, refusals, warnings);
        Faults faults = new Faults();
        Entries rows = new Entries(feed.reader, feed::take);
        CsvRows reading =
                scan.file().read(feed.catalogue, faults, ImportProgress.Phase.POSTING, scan.rows(), rows::take);
        rows.finish();
        feed.post();
        if (!faults.isEmpty() || reading.checksum() != scan.checksum()) {
            feed.tellChanged();
        }
    }

    private void take(Entry entry) {
        // Also of rows that are there already, since it counts equal ones.
        List<PostingRow> its = identity.rows(entry, origin.importNumber());
        if (!scan.isAlready(entry.lines().getFirst().place())) {
            postings.add(entry.posting());
            posted.addAll(its);
            entries.add(entry);
        }
        if (postings.size() == CHUNK) {
            post();
        }
    }

    private void post() {
        chunksAfterRefusal += refusals.isEmpty() ? 0 : 1;
        if (!postings.isEmpty() && chunksAfterRefusal <= CHUNKS_AFTER_REFUSAL) {
            PostingDesk.Answer answer = desk.post(postings);
            for (PostingDesk.Refused refused : answer.refused()) {
                RefusedRow.tell(refused.finding(), entries.get(refused.place()), refusals);
            }
            if (refusals.isEmpty()) {
                books.append(List.copyOf(posted));
            }
            keep(answer.warnings());
        }
        postings.clear();
        posted.clear();
        entries.clear();
    }

    private void keep(List<Finding> more) {
        warnings.addAll(more.subList(0, Math.min(more.size(), Math.max(0, Faults.SHOWN - warnings.size()))));
    }

    private void tellChanged() {
        String name = scan.file().name();
        String expected = "the file as it was when it was checked";
        refusals.add(
                Finding.of(Code.UNREADABLE_FILE).with(Argument.NAME, name).with(Argument.EXPECTED, expected),
                name,
                0,
                "",
                "",
                expected);
    }
}
