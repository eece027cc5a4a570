package org.lukk.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalBytesTest {
    @Test
    void nothingHasTheWellKnownDigestOfNothing() {
        assertThat(new CanonicalBytes().sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aTextIsItsLengthAndItsBytes() {
        assertThat(new CanonicalBytes().text("æ").toByteArray()).containsExactly(0, 0, 0, 2, 0xc3, 0xa6);
    }

    @Test
    void aNumberIsEightBytesBigEndFirst() {
        assertThat(new CanonicalBytes().number(-2).toByteArray())
                .containsExactly(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe);
        assertThat(new CanonicalBytes().date(LocalDate.of(1970, 1, 3)).toByteArray())
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 2);
    }

    @Test
    void whereATextEndsMakesADifference() {
        assertThat(new CanonicalBytes().text("ab").text("c").sha256())
                .isNotEqualTo(new CanonicalBytes().text("a").text("bc").sha256());
    }

    @Test
    void dimensionsAreWrittenByName() {
        Dimensions dimensions = Dimensions.of(Map.of("warehouse", "11", "site", "1"));
        assertThat(new CanonicalBytes().dimensions(dimensions).toByteArray())
                .isEqualTo(new CanonicalBytes()
                        .number(2)
                        .text("site")
                        .text("1")
                        .text("warehouse")
                        .text("11")
                        .toByteArray());
    }

    @Test
    void longFactsFit() {
        assertThat(new CanonicalBytes().text("x".repeat(5_000)).toByteArray()).hasSize(5_004);
    }
}
