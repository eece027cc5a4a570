package org.lukk.costing.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Floating point gives guesses; what is no number is no guess. */
class ScaledTest {
    @Test
    void aNumberIsCutOffAtTheUnit() {
        assertThat(Scaled.whole(2.75, 0)).isEqualTo(BigInteger.TWO);
        assertThat(Scaled.whole(-2.75, 1)).isEqualTo(BigInteger.valueOf(-5));
        assertThat(Scaled.whole(3, 70)).isEqualTo(BigInteger.valueOf(3).shiftLeft(70));
    }

    @Test
    void whatIsNoFiniteNumberOrAsGoodAsZeroIsZero() {
        double[] none = {0.0, -0.0, Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double number : none) {
            assertThat(Scaled.whole(number, 2000)).as("%s", number).isZero();
        }
        assertThat(Scaled.whole(Double.MIN_NORMAL, 1022)).isOne();
    }
}
