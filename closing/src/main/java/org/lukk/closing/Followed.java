package org.lukk.closing;

import org.lukk.values.Money;

/**
 * What active runs adjusted of a receipt because it follows an issue; on-hand adjustments are not among it.
 *
 * @param byCloses up to and with the last close
 * @param byRecalculations since then
 */
public record Followed(Money byCloses, Money byRecalculations) {
    public static final Followed NOTHING = new Followed(Money.ZERO, Money.ZERO);

    /** Both together. */
    public Followed plus(Followed other) {
        return new Followed(byCloses.plus(other.byCloses), byRecalculations.plus(other.byRecalculations));
    }

    /** This with what a run adjusted. */
    public Followed plus(RunType type, Money amount) {
        return switch (type) {
            case CLOSE -> new Followed(byCloses.plus(amount), byRecalculations);
            case RECALCULATION -> new Followed(byCloses, byRecalculations.plus(amount));
            case ON_HAND_ADJUSTMENT, REVERSAL -> this;
        };
    }
}
