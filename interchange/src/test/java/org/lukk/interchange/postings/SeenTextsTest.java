package org.lukk.interchange.postings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenTextsTest {
    @Test
    void aTextIsNewOnce() {
        SeenTexts seen = new SeenTexts();
        for (int n = 0; n < 100_000; n++) {
            assertThat(seen.put("lot " + n, n)).isEqualTo(SeenTexts.NEW);
        }
        for (int n = 0; n < 100_000; n += 997) {
            assertThat(seen.put("lot " + n, -5)).isEqualTo(n);
        }
        assertThat(seen.put("", 7)).isEqualTo(SeenTexts.NEW);
        assertThat(seen.put("", 8)).isEqualTo(7);
    }

    @Test
    void equalTextsAreCounted() {
        SeenTexts seen = new SeenTexts();
        assertThat(seen.count("å")).isZero();
        assertThat(seen.count("å")).isEqualTo(1);
        assertThat(seen.count("b")).isZero();
        assertThat(seen.count("å")).isEqualTo(2);
    }
}
