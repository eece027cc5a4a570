package org.lukk.testkit.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Verification;
import org.lukk.values.Finding;

/** Books of one company whose invariants are checked after each of its runs, and that every cost can be explained. */
final class VerifiedBooks implements Books {
    private final Books books;
    private final List<Finding> broken = new ArrayList<>();
    private int runs;

    VerifiedBooks(Books books) {
        this.books = books;
    }

    /** What did not hold at some time. */
    List<Finding> broken() {
        return broken;
    }

    void verify(String company) {
        broken.addAll(books.read(company, open -> new Verification(open).findings()));
        broken.addAll(books.read(company, ExplainedCosts::wrong));
    }

    @Override
    public List<Company> companies() {
        return books.companies();
    }

    @Override
    public void found(Company company) {
        books.found(company);
    }

    @Override
    public <T> T read(String company, Function<? super ReadBooks, T> work) {
        return books.read(company, work);
    }

    @Override
    public <T> T write(String company, Function<? super OpenBooks, T> work) {
        T answer = books.write(company, work);
        int now = books.read(company, open -> open.runs().size());
        if (now > runs) {
            runs = now;
            verify(company);
        }
        return answer;
    }

    @Override
    public <T> T suppose(String company, Function<? super OpenBooks, T> work) {
        return books.suppose(company, work);
    }

    @Override
    public void letGo(String company, String token) {
        books.letGo(company, token);
    }
}
