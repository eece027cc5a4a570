package org.lukk.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The words that stand for a fixed set of things in files: lower case with hyphens. */
final class Words {
    private Words() {}

    /** {@code cost-of-units-delivered} for {@code COST_OF_UNITS_DELIVERED}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <T> Optional<T> find(T[] all, Function<T, String> word, String wanted) {
        return Arrays.stream(all).filter(one -> word.apply(one).equals(wanted)).findFirst();
    }
}
