package org.lukk.harness.simulator;

import java.time.LocalDate;
import java.util.Set;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.RunRequest;
import org.lukk.harness.simulator.Expected.Came;

/** A preview, shown and remembered. */
final class ShowCommand extends Patient {
    private final LocalDate date;
    private String digest = "";
    private int recorded;

    ShowCommand(String token, LocalDate date) {
        super(token);
        this.date = date;
    }

    @Override
    void carryOut(Books books) {
        digest = new MonthEnd(books, acting(), 1).show(RunRequest.upTo(date)).digest();
    }

    @Override
    Expected once(Model model) {
        if (model.running().isPresent()) {
            return Expected.refusedOr(Set.of(Model.RUN_IN_PROGRESS), Came.GOES_ON);
        }
        return Expected.refusedOr(model.againstRun(date), Came.GOES_ON).orRefused(Model.WITHOUT_SOLUTION);
    }

    @Override
    boolean hasMore() {
        return true;
    }

    @Override
    void transacted(Model model) {
        recorded = model.recorded();
    }

    @Override
    void done(Model model) {
        model.previews().add(new Model.Shown(digest, date, recorded));
    }

    @Override
    Command again(String token) {
        return new ShowCommand(token, date);
    }

    @Override
    String kind() {
        return "preview";
    }

    @Override
    public String toString() {
        return "preview " + date;
    }
}
