package org.lukk.closing;

import org.lukk.values.Money;

/**
 * What active runs adjusted of a receipt because it follows an issue; on-hand adjustments are not among it.
 *
 * @param atClose up to and with the last close
 * @param since by recalculations after it
 */
public record Followed(Money atClose, Money since) {
    public static final Followed NOTHING = new Followed(Money.ZERO, Money.ZERO);

    /** Both together. */
    public Followed plus(Followed other) {
        return new Followed(atClose.plus(other.atClose), since.plus(other.since));
    }

    /** This with what a run adjusted. */
    public Followed plus(RunType type, boolean afterLastClose, Money amount) {
        return switch (type) {
            case CLOSE, RECALCULATION ->
                afterLastClose ? new Followed(atClose, since.plus(amount)) : new Followed(atClose.plus(amount), since);
            case ON_HAND_ADJUSTMENT, REVERSAL -> this;
        };
    }
}
