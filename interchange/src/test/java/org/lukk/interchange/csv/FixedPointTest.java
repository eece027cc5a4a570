package org.lukk.interchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lukk.scenario.text.NumberForm;
import org.lukk.values.Quantity;

class FixedPointTest {
    private static final String CHARACTERS = "0123456789..-+e ,";

    @Test
    void whatItReadsIsWhatTheLanguageReads() {
        SplittableRandom random = new SplittableRandom(7);
        int read = 0;
        for (int n = 0; n < 200_000; n++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(20);
            for (int i = 0; i < length; i++) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            long micro = FixedPoint.parse(text.toString(), Quantity.DECIMALS, true);
            if (micro != FixedPoint.NONE && micro != 0) {
                read++;
                assertThat(NumberForm.SIGNED_QUANTITY.remedy(text.toString()))
                        .as(text.toString())
                        .isEmpty();
                assertThat(Quantity.of(NumberForm.valueOf(text.toString())).micro())
                        .isEqualTo(micro);
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    @Test
    void theLargestNumbersFit() {
        assertThat(FixedPoint.parse("999999999999.999999", 6, false)).isEqualTo(999_999_999_999_999_999L);
        assertThat(FixedPoint.parse("1000000000000", 6, false)).isEqualTo(FixedPoint.NONE);
        assertThat(FixedPoint.parse("-12.5", 2, true)).isEqualTo(-1250);
        assertThat(FixedPoint.parse("-12.5", 2, false)).isEqualTo(FixedPoint.NONE);
        assertThat(FixedPoint.parse("0.0000001", 6, false)).isEqualTo(FixedPoint.NONE);
    }
}
