package org.lukk.scenario;

import org.lukk.ledger.Category;
import org.lukk.ledger.PostingType;

/** Which ledger lines are meant: {@code ACCOUNT}, {@code @CATEGORY} or {@code #TYPE}. */
public sealed interface LedgerKey {
    record Account(String code) implements LedgerKey {}

    record OfCategory(Category category) implements LedgerKey {}

    record OfType(PostingType type) implements LedgerKey {}
}
