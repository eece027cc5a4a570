package org.lukk.ledger;

import java.time.LocalDate;
import java.util.Optional;

/** How a fiscal year is divided into ledger periods (scenario.md, {@code fiscal-year}). */
public enum PeriodPattern {
    /** Calendar months; the first and the last are cut where the year begins and ends. */
    MONTHLY("monthly"),
    /** Twelve periods: in each quarter two of four weeks and one of five. The last takes the days that are left. */
    FOUR_FOUR_FIVE("4-4-5"),
    /** Thirteen periods of four weeks. The last takes the days that are left. */
    THIRTEEN("13");

    private static final int QUARTER = 3;

    private final String word;

    PeriodPattern(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<PeriodPattern> of(String word) {
        return Words.find(values(), PeriodPattern::word, word);
    }

    /** Last day of a period, before the year's end cuts or extends it. */
    LocalDate end(LocalDate from, int number) {
        return switch (this) {
            case MONTHLY -> from.withDayOfMonth(from.lengthOfMonth());
            case FOUR_FOUR_FIVE -> from.plusWeeks(number % QUARTER == 0 ? 5 : 4).minusDays(1);
            case THIRTEEN -> from.plusWeeks(4).minusDays(1);
        };
    }

    /** Whether a period takes all days that are left of the year. */
    boolean isLast(int number) {
        return switch (this) {
            case MONTHLY -> false;
            case FOUR_FOUR_FIVE -> number == 12;
            case THIRTEEN -> number == 13;
        };
    }
}
