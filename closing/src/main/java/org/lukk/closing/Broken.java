package org.lukk.closing;

import java.util.ArrayList;
import java.util.List;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Finding;
import org.lukk.values.Money;

/** What does not hold, told as what it is about, the value there is and the value there should be. */
final class Broken {
    private final Currency currency;
    private final List<Finding> findings = new ArrayList<>();

    Broken(Currency currency) {
        this.currency = currency;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void add(String name, Object value, Object expected) {
        findings.add(Finding.of(Code.INVARIANT_BROKEN)
                .with(Argument.NAME, name)
                .with(Argument.VALUE, plain(value))
                .with(Argument.EXPECTED, plain(expected)));
    }

    void requireEqual(String name, Object value, Object expected) {
        if (!value.equals(expected)) {
            add(name, value, expected);
        }
    }

    private String plain(Object value) {
        return value instanceof Money amount ? amount.in(currency).toPlainString() : value.toString();
    }
}
