package org.lukk.scenario;

import org.lukk.ledger.Category;
import org.lukk.ledger.PostingType;

/** Which ledger lines are meant: {@code ACCOUNT}, {@code @CATEGORY} or {@code #TYPE}. */
public sealed interface LedgerKey {
    /** Lines by their accounts, which have balances; posting types have none. */
    sealed interface OfAccounts extends LedgerKey {}

    record Account(String code) implements OfAccounts {}

    record OfCategory(Category category) implements OfAccounts {}

    record OfType(PostingType type) implements LedgerKey {}
}
