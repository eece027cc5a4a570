package org.lukk.postgres;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.PostingDoor;
import org.lukk.closing.Progress;
import org.lukk.closing.Run;
import org.lukk.closing.RunRequest;
import org.lukk.inventory.Posting;

/** What somebody asks of the books of a company, and can ask again of other books. */
sealed interface BankCommand {
    /** Who asks. */
    Acting acting();

    /** Postings, all or none; the name is that of the first, a lot of its own. */
    record Post(Acting acting, String lot, List<Posting> postings) implements BankCommand {
        void to(Books books) {
            new PostingDoor(books, acting).post(postings);
        }
    }

    /** What runs there are in a bank test. */
    enum Kind {
        CLOSE,
        RECALCULATE,
        REVERSE
    }

    /** A run up to a date; of a reversal the date says nothing. */
    record MakeRun(Acting acting, Kind kind, LocalDate date) implements BankCommand {
        Run on(Books books) {
            MonthEnd desk = new MonthEnd(books, acting, 1, Progress.NONE);
            return switch (kind) {
                case CLOSE -> desk.close(RunRequest.upTo(date));
                case RECALCULATE -> desk.recalculate(RunRequest.upTo(date));
                case REVERSE -> desk.reverse(OptionalInt.empty(), Optional.empty());
            };
        }
    }

    static Acting acting(BankCompany company, String user, int command) {
        return new Acting(company.name(), user, user + " " + command, InstantSource.fixed(Instant.EPOCH));
    }
}
