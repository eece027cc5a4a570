package org.lukk.interchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.PostingRow;
import org.lukk.interchange.csv.CsvRows;
import org.lukk.interchange.csv.Faults;
import org.lukk.interchange.csv.Row;
import org.lukk.interchange.postings.EnteredRow;
import org.lukk.interchange.postings.Entries;
import org.lukk.interchange.postings.Entry;
import org.lukk.interchange.postings.PostingColumn;
import org.lukk.interchange.postings.RowIdentity;
import org.lukk.interchange.postings.RowReader;
import org.lukk.interchange.postings.SeenTexts;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Posting;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;

/**
 * The first reading of a file that posts: every row is checked, and those that were posted before are found. It keeps no
 * rows, only a bit for each, so that a file may be larger than memory.
 */
final class PostingScan {
    /** Rows that are looked up at once. */
    private static final int LOOKED_UP = 10_000;

    /** Cost objects that are locked in advance, in order; more are locked as they come. */
    private static final int LOCKED = 100_000;

    private final OpenBooks books;
    private final Catalogue catalogue;
    private final RowReader reader;
    private final RowIdentity identity;
    private final SeenTexts lots = new SeenTexts();
    private final SeenTexts ids = new SeenTexts();
    private final BitSet already = new BitSet();
    private final Set<CostObject> costObjects = new HashSet<>();
    private final Set<String> unknownItems = new LinkedHashSet<>();
    private final Map<Long, Boolean> undone = new HashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private int rowsToLookUp;

    /** What may be there already. */
    private record Candidate(Entry entry, List<PostingRow> posted) {}

    private PostingScan(PostingFile file, OpenBooks books, Set<String> itemsToCome) {
        this.books = books;
        this.catalogue = books.catalogue();
        this.reader = file.reader(catalogue, itemsToCome);
        this.identity = file.identity(catalogue);
    }

    /** Reads a file and tells its faults. */
    static ScannedFile of(PostingFile file, OpenBooks books, Set<String> itemsToCome, Faults faults) {
        PostingScan scan = new PostingScan(file, books, itemsToCome);
        Entries entries = new Entries(scan.reader, scan::check);
        CsvRows reading = file.read(scan.catalogue, faults, ImportProgress.Phase.CHECKING, 0, entries::take);
        entries.finish();
        scan.lookUp();
        return new ScannedFile(
                file, reading.rows(), scan.already, scan.unknownItems, scan.costObjects, reading.checksum());
    }

    private void check(Entry entry) {
        List<PostingRow> posted = identity.rows(entry, 0);
        for (int place = 0; place < posted.size(); place++) {
            requireFirst(posted.get(place), entry.lines().get(place));
        }
        note(entry.posting());
        candidates.add(new Candidate(entry, posted));
        rowsToLookUp += posted.size();
        if (rowsToLookUp >= LOOKED_UP) {
            lookUp();
        }
    }

    /** Lots and ids are told as faults when they come twice in a file. */
    private void requireFirst(PostingRow posted, Entry.Line one) {
        Row row = one.row();
        String id = one.id();
        int line = (int) row.line();
        int idLine = id.isEmpty() ? SeenTexts.NEW : ids.put(id, line);
        if (idLine != SeenTexts.NEW) {
            Finding finding = Finding.of(Code.ID_REUSED)
                    .with(Argument.VALUE, id)
                    .with(Argument.COLUMN, "line")
                    .with(Argument.OLD, idLine)
                    .with(Argument.NEW, line);
            row.tell(finding, PostingColumn.ID.word(), id, "an id of its own: line " + idLine + " has it");
        }
        if (!posted.lot().isEmpty()) {
            int lotLine = lots.put(posted.lot(), line);
            if (lotLine != SeenTexts.NEW) {
                row.tell(
                        Finding.of(Code.DUPLICATE_LOT).with(Argument.LOT, posted.lot()),
                        PostingColumn.LOT.word(),
                        posted.lot(),
                        "a lot of its own: line " + lotLine + " has it");
            }
        }
    }

    private void note(Posting posting) {
        if (posting instanceof Posting.Revalue revaluation) {
            note(revaluation.item());
        } else if (posting instanceof Posting.ActivateStandard activation) {
            note(activation.item());
        } else if (posting instanceof Posting.BomJournal journal) {
            note(journal.main());
            journal.parts().forEach(part -> note(part.movement()));
        } else if (posting instanceof Posting.OrderMovement line) {
            note(line.movement().item(), line.movement().dimensions());
        } else if (posting instanceof Posting.Movement movement) {
            note(movement.item(), movement.dimensions());
        } else if (posting instanceof Posting.Transfer transfer) {
            note(transfer.item(), transfer.from());
            note(transfer.item(), transfer.to());
        }
    }

    /** What changes the value of an item touches all that is there of it. */
    private void note(String item) {
        if (catalogue.item(item).isEmpty()) {
            unknownItems.add(item);
        } else if (costObjects.size() < LOCKED) {
            costObjects.addAll(books.costObjects(item));
        }
    }

    private void note(String item, Dimensions dimensions) {
        Optional<DimensionGroup> group = catalogue.item(item).map(catalogue::dimensionGroup);
        if (group.isEmpty()) {
            unknownItems.add(item);
        }
        if (costObjects.size() < LOCKED) {
            costObjects.add(
                    new CostObject(item, group.orElse(DimensionGroup.DEFAULT).financial(dimensions)));
        }
    }

    private void lookUp() {
        Map<String, PostingRow> known = books.rows(candidates.stream()
                .flatMap(one -> one.posted().stream())
                .map(PostingRow::key)
                .toList());
        candidates.forEach(candidate -> lookUp(candidate, known));
        candidates.clear();
        rowsToLookUp = 0;
    }

    private void lookUp(Candidate candidate, Map<String, PostingRow> known) {
        List<Entry.Line> lines = candidate.entry().lines();
        List<Entry.Line> missing = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            PostingRow here = candidate.posted().get(place);
            PostingRow there = known.get(here.key());
            if (there == null) {
                missing.add(lines.get(place));
            } else {
                already.set(lines.get(place).place());
                requireEqual(there, here, lines.get(place).row());
                requireStanding(there, lines.get(place).row());
            }
        }
        if (!missing.isEmpty() && missing.size() < lines.size()) {
            requireWhole(candidate.entry(), missing);
        }
    }

    /** A BOM journal is posted once, with all its rows. */
    private static void requireWhole(Entry entry, List<Entry.Line> missing) {
        if (entry.lines().stream().noneMatch(line -> line.row().isFaulty())) {
            missing.getFirst()
                    .row()
                    .badInput(
                            PostingColumn.ORDER.word(),
                            entry.order(),
                            "a BOM journal of which no row, or every row, is there already");
        }
    }

    private static void requireEqual(PostingRow there, PostingRow here, Row row) {
        if (!there.content().equals(here.content())) {
            RowIdentity.Difference difference = RowIdentity.difference(there, here);
            row.tell(difference.finding(), difference.column(), difference.now(), difference.old());
        }
    }

    /** What was taken back is there, and yet it is not: whoever brings it again must be told. */
    private void requireStanding(PostingRow there, Row row) {
        boolean gone = there.importNumber() > 0
                && undone.computeIfAbsent(there.importNumber(), number -> Undo.isUndone(books, number));
        if (gone) {
            row.tell(
                    Finding.of(Code.ALREADY_CANCELLED)
                            .with(Argument.LOT, EnteredRow.of(there).name()),
                    PostingColumn.LOT.word(),
                    there.lot(),
                    "a row that import " + there.importNumber() + ", which was undone, did not bring");
        }
    }
}
