package org.lukk.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.PostingDoor;
import org.lukk.closing.Progress;
import org.lukk.closing.ReadBooks;
import org.lukk.interchange.tables.ResultTables;
import org.lukk.interchange.tables.Table;
import org.lukk.postgres.DatabaseAddress;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Language;
import org.lukk.values.Refusal;
import org.lukk.values.Sentences;

/** What a command works with: the books of one company, who acts, and where it writes to. */
final class Workplace {
    private final OpenedBooks opened;
    private final Books books;
    private final BooksOptions options;
    private final Screen screen;
    private final Sentences sentences;

    Workplace(OpenedBooks opened, BooksOptions options, Screen screen) {
        if (options.book != null && !options.book.equals("primary")) {
            throw new Refusal(Finding.of(Code.UNKNOWN_BOOK).with(Argument.BOOK, options.book));
        }
        this.opened = opened;
        this.books = opened.books();
        this.options = options;
        this.screen = screen;
        this.sentences = new Sentences(options.language(), ZoneId.systemDefault());
    }

    Books books() {
        return books;
    }

    /** What does not hold in the tables of the company. */
    List<Finding> brokenTables() {
        return opened.broken(company());
    }

    /** Where the books are kept. */
    DatabaseAddress address() {
        return opened.address();
    }

    Screen screen() {
        return screen;
    }

    PrintWriter out() {
        return screen.out();
    }

    /** Whether a person reads the answer, and not another program. */
    boolean isForPeople() {
        return options.format == Format.TABLE;
    }

    Language language() {
        return options.language();
    }

    Sentences sentences() {
        return sentences;
    }

    /** Answers a person. */
    void say(Phrase phrase, Object... values) {
        screen.out().println(phrases().of(phrase, values));
    }

    Phrases phrases() {
        return new Phrases(language());
    }

    /** The company named, or the only one there is. */
    String company() {
        if (options.company != null) {
            return options.company;
        }
        List<Books.Company> companies = books.companies();
        if (companies.size() == 1) {
            return companies.getFirst().name();
        }
        String known = companies.stream().map(Books.Company::name).collect(Collectors.joining(", "));
        throw new Refusal(
                companies.isEmpty()
                        ? Finding.of(Code.NO_BOOKS_YET).with(Argument.NAME, options.place())
                        : Finding.of(Code.MISSING_VALUE)
                                .with(Argument.COLUMN, "--company")
                                .with(Argument.EXPECTED, "one of " + known));
    }

    Acting acting() {
        return new Acting(company(), options.user(), UUID.randomUUID().toString(), InstantSource.system());
    }

    PostingDoor postings() {
        return new PostingDoor(books, acting());
    }

    MonthEnd monthEnd() {
        return new MonthEnd(books, acting(), options.threads, Progress.NONE);
    }

    /** A desk whose runs are shown on a terminal while they work. */
    MonthEnd monthEnd(Progress progress) {
        return new MonthEnd(books, acting(), options.threads, progress);
    }

    /** Rows of a table. */
    interface Rows<R> {
        void forEach(ReadBooks open, Consumer<R> row);
    }

    /** A table of the company. */
    interface OfCompany<R> {
        Table<R> of(ResultTables tables);
    }

    /** Writes a table in the format asked for, row by row. */
    <R> void show(OfCompany<R> table, Rows<R> rows) {
        books.read(company(), open -> {
            show(open, table.of(ResultTables.of(open, sentences)), rows);
            return rows;
        });
    }

    /** Writes a table of other things than the company keeps. */
    <R> void show(Table<R> table, Rows<R> rows) {
        books.read(company(), open -> {
            show(open, table, rows);
            return rows;
        });
    }

    private <R> void show(ReadBooks open, Table<R> table, Rows<R> rows) {
        tables().write(table, row -> rows.forEach(open, row));
    }

    /** Writes a table of what the command itself found or did. */
    <R> void show(Table<R> table, List<R> rows) {
        tables().write(table, rows);
    }

    private TableOutput tables() {
        return TableOutput.of(options, screen);
    }

    /** Writes findings, one a line with what to do beneath. */
    void tell(List<Finding> findings) {
        findings.forEach(finding -> {
            screen.out().println(finding.code().word() + ": " + sentences.message(finding));
            screen.out().println("    " + sentences.remedy(finding));
        });
    }
}
