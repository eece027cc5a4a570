package org.lukk.scenario;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.PostingDoor;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.RunFigures;
import org.lukk.closing.RunRequest;
import org.lukk.ledger.PeriodState;
import org.lukk.values.Currency;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/** Carries out single lines and remembers what was answered, as far as later expectations ask for it. */
final class Actions {
    private static final String USER = "scenario";

    private final Books books;
    private final InstantSource clock;
    private final Answers answers = new Answers();
    private Books.@Nullable Company company;
    private int commands;

    Actions(Books books, InstantSource clock) {
        this.books = books;
        this.clock = clock;
    }

    /** The company that lines belong to; every file begins with one. */
    private Books.Company current() {
        return Objects.requireNonNull(company);
    }

    String company() {
        return current().name();
    }

    private Currency currency() {
        return current().currency();
    }

    Acting acting() {
        return new Acting(company(), USER, "line " + commands, clock);
    }

    /** Why the line just before was refused; absent when it was done. */
    @Nullable
    Refusal refusal() {
        return answers.refusal();
    }

    /** Carries out a line other than an expectation. */
    void carryOut(Directive line) {
        commands++;
        try {
            switch (line) {
                case SetUp setUp -> {
                    setUp(setUp);
                    answers.done(List.of());
                }
                case CostPosting.AdjustOnHand adjust ->
                    ran(new MonthEnd(books, acting(), 1).adjustOnHand(Postings.onHand(adjust, currency())));
                case Posting posting -> answers.done(door().post(List.of(new Postings(currency()).of(posting))));
                case Run run -> run(run);
                case Directive.Expect _ -> throw new IllegalArgumentException("an expectation is judged");
            }
        } catch (Refusal refused) {
            answers.refused(refused);
        }
    }

    private void setUp(SetUp line) {
        if (line instanceof SetUp.Company(String name, Currency in)) {
            Books.Company named = new Books.Company(name, in);
            books.found(named);
            company = named;
        } else {
            door().setUp(List.of(SetUps.of(line)));
        }
    }

    private PostingDoor door() {
        return new PostingDoor(books, acting());
    }

    private void run(Run line) {
        MonthEnd monthEnd = new MonthEnd(books, acting(), 1);
        switch (line) {
            case Run.Check check -> answers.checked(monthEnd.check(check.date()));
            case Run.Preview preview -> {
                requirePrimary(preview.book().isPresent());
                RunFigures figures = monthEnd.preview(RunRequest.upTo(preview.date()));
                answers.ran(figures.log());
            }
            case Run.Recalculate r -> {
                requirePrimary(r.book().isPresent());
                RunRequest request =
                        RunRequest.upTo(r.date()).forItems(Set.copyOf(r.items().orElse(List.of())));
                ran(monthEnd.recalculate(r.ledgerLater() ? request.withLedgerLater() : request));
            }
            case Run.Close c -> {
                requirePrimary(c.book().isPresent());
                RunRequest request = RunRequest.upTo(c.date());
                ran(monthEnd.close(c.ledgerLater() ? request.withLedgerLater() : request));
            }
            case Run.PostVoucher p -> {
                monthEnd.postVoucher(p.run());
                answers.done(List.of());
            }
            case Run.Reverse r -> {
                requirePrimary(r.book().isPresent());
                OptionalInt number = r.run().map(OptionalInt::of).orElse(OptionalInt.empty());
                ran(monthEnd.reverse(number, r.date()));
            }
            case Run.LedgerPeriod p ->
                answers.done(monthEnd.ledgerPeriod(
                        p.period(), PeriodState.of(p.state().word()).orElseThrow()));
        }
    }

    private static void requirePrimary(boolean otherBook) {
        if (otherBook) {
            throw NotSupported.yet("book=");
        }
    }

    private void ran(org.lukk.closing.Run run) {
        List<Finding> log = books.read(company(), open -> open.log(run.number()));
        answers.ran(log);
    }

    Verdict judge(Directive.Expect expect) {
        return switch (expect.what()) {
            case Expectation.OfAnswer answer -> answers.judge(answer);
            case Expectation.OfLot _, Expectation.OfStock _, Expectation.OfLedger _ ->
                books.read(company(), open -> judge(expect, open));
        };
    }

    /** Judges an expectation on books that are already open. */
    Verdict judge(Directive.Expect expect, ReadBooks open) {
        if (expect.book().filter(name -> !name.equals("primary")).isPresent()) {
            return new Verdict.Fails("a book " + expect.book().orElseThrow(), "further books are not supported yet");
        }
        return switch (expect.what()) {
            case Expectation.OfAnswer answer -> answers.judge(answer);
            case Expectation.OfLot lot -> new LotExpectations(open, currency()).judge(lot);
            case Expectation.OfStock stock -> new StockExpectations(open, currency()).judge(stock);
            case Expectation.OfLedger ledger -> new LedgerExpectations(open, currency()).judge(ledger);
        };
    }
}
