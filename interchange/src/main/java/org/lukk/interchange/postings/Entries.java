package org.lukk.interchange.postings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.interchange.csv.Row;
import org.lukk.inventory.Posting;
import org.lukk.ledger.Event;

/**
 * Makes postings of the rows of a file, in file order. Consecutive rows with one {@code order}, {@code assemble} and its
 * {@code using} rows or {@code disassemble} and its {@code into} rows, are one BOM journal (interchange.md, CSV).
 */
public final class Entries {
    private final RowReader reader;
    private final Consumer<? super Entry> each;
    private final List<Entry.Line> lines = new ArrayList<>();
    private final List<Posting.BomPart> parts = new ArrayList<>();
    private ReadRow.@Nullable JournalRow journal;
    private boolean sound = true;
    /** Whether the row before could not be read: then nobody knows what the rows of a journal below it belong to. */
    private boolean unsure;

    private int seen;

    /** Entries of one reading of a file, each handed over as soon as its last row is known. */
    public Entries(RowReader reader, Consumer<? super Entry> each) {
        this.reader = reader;
        this.each = each;
    }

    /** Takes the next row; what is wrong with it is told. */
    public void take(Row row) {
        int place = seen++;
        Optional<ReadRow> read = reader.read(row);
        if (read.isEmpty()) {
            unsure = true;
            sound = false;
            end();
            return;
        }
        Entry.Line line = new Entry.Line(row, place, reader.id(row));
        switch (read.get()) {
            case ReadRow.Whole(Posting posting) -> {
                end();
                unsure = false;
                each.accept(new Entry("", posting, List.of(line)));
            }
            case ReadRow.JournalRow one
            when one.begins() -> {
                end();
                unsure = false;
                journal = one;
                sound = !row.isFaulty();
                lines.add(line);
            }
            case ReadRow.JournalRow one -> add(one, line);
        }
    }

    /** The file has ended. */
    public void finish() {
        end();
    }

    private void add(ReadRow.JournalRow one, Entry.Line line) {
        ReadRow.JournalRow of = journal;
        if (of == null) {
            tellLost(one, line.row());
            return;
        }
        Posting.Movement main = of.part().movement();
        Posting.Movement movement = one.part().movement();
        Row row = line.row();
        if (movement.event() != main.event()) {
            row.badInput(
                    PostingColumn.EVENT.word(),
                    row.cell(PostingColumn.EVENT.word()).value(),
                    partWord(main.event()) + ", below " + main.event().word());
        }
        if (!one.order().equals(of.order())
                && !one.order().isEmpty()
                && !of.order().isEmpty()) {
            row.badInput(
                    PostingColumn.ORDER.word(),
                    one.order(),
                    of.order() + ", the order of its " + main.event().word() + " row");
        }
        if (one.dated() && !movement.date().equals(main.date())) {
            row.badInput(
                    PostingColumn.DATE.word(),
                    row.cell(PostingColumn.DATE.word()).value(),
                    main.date() + ", the date of its " + main.event().word() + " row, or nothing");
        }
        sound &= !row.isFaulty();
        lines.add(line);
        parts.add(new Posting.BomPart(movement.on(main.date()), one.part().share()));
    }

    private void tellLost(ReadRow.JournalRow one, Row row) {
        if (!unsure) {
            String word = one.part().movement().event().word();
            row.badInput(
                    PostingColumn.EVENT.word(),
                    row.cell(PostingColumn.EVENT.word()).value(),
                    "right below its " + word + " row, with the same order");
        }
    }

    private void end() {
        ReadRow.JournalRow of = journal;
        if (of != null) {
            Posting.Movement main = of.part().movement();
            if (sound && parts.isEmpty()) {
                String word = main.event().word();
                lines.getFirst()
                        .row()
                        .badInput(
                                PostingColumn.EVENT.word(),
                                word,
                                word + " with its " + partWord(main.event())
                                        + " rows right below, with the same order");
            } else if (sound) {
                each.accept(new Entry(of.order(), new Posting.BomJournal(main, parts), lines));
            }
        }
        journal = null;
        sound = true;
        lines.clear();
        parts.clear();
    }

    static String partWord(Event journal) {
        return (journal == Event.ASSEMBLE ? PostingEvent.USING : PostingEvent.INTO).word();
    }
}
