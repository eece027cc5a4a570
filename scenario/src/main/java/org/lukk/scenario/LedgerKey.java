package org.lukk.scenario;

/** Which ledger lines are meant: {@code ACCOUNT}, {@code @CATEGORY} or {@code #TYPE}. */
public sealed interface LedgerKey {
    record Account(String code) implements LedgerKey {}

    record OfCategory(String category) implements LedgerKey {}

    record OfType(String postingType) implements LedgerKey {}
}
