package org.lukk.scenario.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lukk.scenario.Directive;
import org.lukk.scenario.SetUp;
import org.lukk.values.Currency;

/** Which currency amounts are in at a point of a file: that of the company named last, or of one of its books. */
final class Currencies {
    private record Book(String company, String name) {}

    private final Map<Book, Currency> ofBooks = new HashMap<>();
    private String company = "";
    private Optional<Currency> ofCompany;

    Currencies(Optional<Currency> ofCompany) {
        this.ofCompany = ofCompany;
    }

    Optional<Currency> ofCompany() {
        return ofCompany;
    }

    Optional<Currency> ofBook(String name) {
        Currency ofBook = ofBooks.get(new Book(company, name));
        return ofBook == null ? ofCompany : Optional.of(ofBook);
    }

    void learn(Directive directive) {
        if (directive instanceof SetUp.Company(String name, Currency currency)) {
            company = name;
            ofCompany = Optional.of(currency);
        } else if (directive instanceof SetUp.Book book) {
            book.currency().ifPresent(currency -> ofBooks.put(new Book(company, book.name()), currency));
        }
    }

    /** After a company line that says no valid one. */
    void forget() {
        ofCompany = Optional.empty();
    }
}
