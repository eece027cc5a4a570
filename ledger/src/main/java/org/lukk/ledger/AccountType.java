package org.lukk.ledger;

import java.util.Optional;

/** Where an account stands in the accounts of the year. */
public enum AccountType {
    ASSET,
    LIABILITY,
    EQUITY,
    REVENUE,
    EXPENSE;

    /** The word of scenario files and of CSV. */
    public String word() {
        return Words.of(this);
    }

    public static Optional<AccountType> of(String word) {
        return Words.find(values(), AccountType::word, word);
    }
}
