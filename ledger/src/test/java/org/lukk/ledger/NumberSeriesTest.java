package org.lukk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NumberSeriesTest {
    private final NumberSeries unused = NumberSeries.unused(new VoucherSeries("ACME", "primary", "inventory", "2026"));

    @Test
    void rangesFollowEachOtherWithoutAGap() {
        NumberRange first = unused.next(3);
        NumberRange second = unused.after(first).next(1);
        assertThat(first).returns(1L, NumberRange::first).returns(3L, NumberRange::last);
        assertThat(second).returns(4L, NumberRange::first).returns(4L, NumberRange::last);
    }

    @Test
    void aRangeThatLeavesAGapOrBelongsElsewhereCannotBeTaken() {
        NumberRange later = new NumberRange(unused.series(), 2, 1);
        NumberRange elsewhere = new NumberRange(new VoucherSeries("ACME", "primary", "inventory", "2027"), 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> unused.after(later));
        assertThatIllegalArgumentException().isThrownBy(() -> unused.after(elsewhere));
    }

    @Test
    void vouchersOfARangeAreNumberedInOrder() {
        NumberRange range = new NumberRange(unused.series(), 10, 2);
        assertThat(range.number(0)).isEqualTo(10);
        assertThat(range.number(1)).isEqualTo(11);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> range.number(2));
    }

    @Test
    void aRangeHasAtLeastOneNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> unused.next(0));
    }

    @Test
    void numbersBeginWithOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberSeries(unused.series(), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberRange(unused.series(), 0, 1));
        NumberRange range = new NumberRange(unused.series(), 10, 2);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> range.number(-1));
    }
}
