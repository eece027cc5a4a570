package org.lukk.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    @ParameterizedTest
    @CsvSource({
        "1000, 1, 3, 333",
        "1000, 2, 3, 667",
        "-1000, 1, 3, -333",
        "5, 1, 2, 3",
        "-5, 1, 2, -3",
        "5, -1, 2, -3",
        "7, 9, 9, 7",
        "0, 1, 3, 0"
    })
    void aShareIsRoundedOnceHalfAwayFromZero(long amount, long part, long whole, long share) {
        assertThat(Shares.share(amount, part, whole)).isEqualTo(share);
    }

    @Test
    void productsBeyond64BitsAreExact() {
        assertThat(Shares.share(Long.MAX_VALUE, 2, 4)).isEqualTo(1L << 62);
        assertThat(Shares.share(Long.MIN_VALUE, 1, 2)).isEqualTo(Long.MIN_VALUE / 2);
        assertThat(Shares.share(3, 1, Long.MIN_VALUE)).isZero();
        BigInteger exact = BigInteger.valueOf(9_000_000_000_000L)
                .multiply(BigInteger.valueOf(7_000_000))
                .divide(BigInteger.valueOf(1_000_000));
        assertThat(Shares.share(9_000_000_000_000L, 7_000_000, 1_000_000)).isEqualTo(exact.longValueExact());
    }

    @Test
    void nothingHasNoShares() {
        assertThatThrownBy(() -> Shares.share(1, 1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Shares.share(Long.MAX_VALUE, 3, 2)).isInstanceOf(ArithmeticException.class);
    }
}
