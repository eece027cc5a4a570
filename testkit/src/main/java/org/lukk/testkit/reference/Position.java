package org.lukk.testkit.reference;

import java.util.stream.Stream;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** A quantity and what it is worth. */
public record Position(Quantity quantity, Money amount) {
    static final Position NOTHING = new Position(Quantity.ZERO, Money.ZERO);

    static Position sum(Stream<Position> positions) {
        return positions.reduce(NOTHING, Position::plus);
    }

    public Position plus(Position other) {
        return new Position(quantity.plus(other.quantity), amount.plus(other.amount));
    }

    Position minus(Position other) {
        return plus(other.negated());
    }

    Position negated() {
        return new Position(quantity.negated(), amount.negated());
    }

    /** Usable as a running average: something there, not worth less than nothing (rules.md R-8). */
    boolean isUsable() {
        return quantity.signum() > 0 && amount.signum() >= 0;
    }
}
