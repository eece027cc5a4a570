package org.lukk.testkit.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Chance, always from a seed: which, how many, how dear and when. */
sealed class Draws permits Draws.Uniform {
    private static final long ONE = 1_000_000;

    final SplittableRandom random;

    Draws(SplittableRandom random) {
        this.random = random;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T of(List<T> ways) {
        return ways.get(random.nextInt(ways.size()));
    }

    /** Mostly a few pieces; sometimes parts of one, sometimes very many. */
    Quantity quantity() {
        return switch (between(0, 19)) {
            case 0 -> Quantity.ofMicro(random.nextLong(1, 10_000));
            case 1, 2 -> Quantity.ofMicro(between(1, 40) * ONE / of(List.of(3, 4, 7, 8)));
            case 3, 4, 5 -> Quantity.of(between(6, 100));
            case 6 -> Quantity.of(between(1_000, 2_000_000));
            default -> Quantity.of(between(1, 6));
        };
    }

    /** Shops buy more at once than they sell. */
    Quantity quantityBought() {
        return Quantity.ofMicro(quantity().micro() * of(List.of(1, 2, 4, 10)));
    }

    /** The cost of a receipt: a unit cost of any size, seldom nothing, often not divisible by the quantity. */
    Money amount(Quantity quantity) {
        if (oneIn(20)) {
            return Money.ZERO;
        }
        long unitCents = random.nextLong(1, of(List.of(9L, 99L, 2_000L, 100_000L)));
        Money round = Money.ofMinor(unitCents).share(quantity, Quantity.of(1));
        return oneIn(2) ? round : Money.ofMinor(Math.max(0, round.minor() + between(-3, 3)));
    }

    /** Today; one in six before, seldom after. */
    LocalDate date(LocalDate today, LocalDate firstOpenDay) {
        return switch (between(0, 23)) {
            case 0 -> today.plusDays(between(1, 12));
            case 1, 2, 3, 4 -> latest(today.minusDays(between(1, 25)), firstOpenDay);
            default -> today;
        };
    }

    /** Days that pass between two events. */
    int daysPassing() {
        return oneIn(2) ? 0 : oneIn(12) ? between(10, 30) : between(1, 4);
    }

    static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Deliberately dumb: small figures and days, all equally likely. */
    static final class Uniform extends Draws {
        Uniform(SplittableRandom random) {
            super(random);
        }

        @Override
        Quantity quantity() {
            return Quantity.of(between(1, 3));
        }

        @Override
        Quantity quantityBought() {
            return quantity();
        }

        @Override
        Money amount(Quantity quantity) {
            return Money.ofMinor(of(List.of(0L, 1L, 7L, 100L)));
        }

        @Override
        LocalDate date(LocalDate today, LocalDate firstOpenDay) {
            return latest(today.minusDays(between(0, 5)), firstOpenDay);
        }

        @Override
        int daysPassing() {
            return between(0, 2);
        }
    }
}
