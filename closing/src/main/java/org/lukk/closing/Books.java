package org.lukk.closing;

import java.util.List;
import java.util.function.Function;
import org.lukk.values.Currency;

/**
 * The books of companies, wherever they are kept. All that is done to them is done inside one transaction: whole, or not
 * at all when the work throws.
 */
public interface Books {
    /** A company whose books are kept. */
    record Company(String name, Currency currency) {}

    /** Companies by name. */
    List<Company> companies();

    /** Starts the books of a company; one that is there with the same currency stays as it is. */
    void found(Company company);

    /** Looks at one consistent state of a company's books. */
    <T> T read(String company, Function<? super ReadBooks, T> work);

    /** Works on a company's books and commits. */
    <T> T write(String company, Function<? super OpenBooks, T> work);

    /** Works on a company's books and puts everything back as it was: what would be if. */
    <T> T suppose(String company, Function<? super OpenBooks, T> work);

    /**
     * Nobody here works on a run any more, whether or not that could be written: whoever comes next may take it over. Books
     * inside the caller's own transaction have nothing to let go of.
     *
     * @param token of the run in progress, unique within the company
     */
    default void letGo(String company, String token) {}
}
