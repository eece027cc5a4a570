package org.lukk.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lukk.values.Money;
import org.lukk.values.Shares;

/** By what a charge is spread over its receipts (rules.md R-18). */
public enum Spread {
    /** By what the receipts cost now; by quantity where that is nothing. */
    AMOUNT("amount"),
    QUANTITY("quantity"),
    EQUAL("equal");

    private final String word;

    Spread(String word) {
        this.word = word;
    }

    /** The word of {@code by=}. */
    public String word() {
        return word;
    }

    public static Optional<Spread> of(String word) {
        return Stream.of(values()).filter(spread -> spread.word.equals(word)).findFirst();
    }

    /**
     * The amount carried over the receipts in their order: each takes its share of what is left, the last the rest.
     *
     * <p>0.02 over three receipts equally: 0.01 of 0.02, 0.01 of 0.01 (0.005 rounded), 0.00.
     */
    List<Money> over(List<TransactionState> receipts, Money amount) {
        List<Long> weights = receipts.stream().map(this::weight).toList();
        long left = sum(weights);
        if (left <= 0) {
            weights = receipts.stream().map(QUANTITY::weight).toList();
            left = sum(weights);
        }
        List<Money> shares = new ArrayList<>();
        Money rest = amount;
        for (long weight : weights) {
            boolean last = shares.size() == weights.size() - 1;
            Money share = last ? rest : share(rest, weight, left);
            shares.add(share);
            rest = rest.minus(share);
            left = Math.subtractExact(left, weight);
        }
        return shares;
    }

    /** Nothing where receipts worth more and less than nothing leave no weight. */
    private static Money share(Money rest, long weight, long left) {
        return left == 0 ? Money.ZERO : Money.ofMinor(Shares.share(rest.minor(), weight, left));
    }

    private long weight(TransactionState receipt) {
        return switch (this) {
            case AMOUNT -> receipt.cost().minor();
            case QUANTITY -> receipt.size().micro();
            case EQUAL -> 1;
        };
    }

    private static long sum(List<Long> weights) {
        return weights.stream().reduce(0L, Math::addExact);
    }
}
