package org.lukk.harness.simulator;

import java.time.LocalDate;
import java.util.List;
import org.lukk.closing.Books;
import org.lukk.closing.PostingDoor;
import org.lukk.harness.simulator.Expected.Came;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;

/** Takes a posting back. */
final class CancelCommand extends Patient {
    private final LocalDate date;
    private final String lot;

    CancelCommand(String token, LocalDate date, String lot) {
        super(token);
        this.date = date;
        this.lot = lot;
    }

    @Override
    void carryOut(Books books) {
        new PostingDoor(books, acting()).post(List.of(new Posting.Cancel(date, lot, Source.NONE)));
    }

    @Override
    Expected once(Model model) {
        return Expected.refusedOr(model.againstCancel(date, lot), Came.DONE);
    }

    @Override
    void done(Model model) {
        model.cancel(date, lot);
    }

    @Override
    Command again(String token) {
        return new CancelCommand(token, date, lot);
    }

    @Override
    String kind() {
        return "cancel";
    }

    @Override
    public String toString() {
        return date + " cancel " + lot;
    }
}
