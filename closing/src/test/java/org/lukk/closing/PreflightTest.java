package org.lukk.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lukk.ledger.ChartOfAccounts;
import org.lukk.values.Finding;

class PreflightTest {
    private static final long MEGABYTE = 1L << 20;
    private static final Set<String> KNOWN = Set.of("14600", "43000");

    private static List<String> told(RunNeeds needs) {
        return Preflight.findings(needs, ChartOfAccounts.DEFAULT, "2026").stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void nothingIsMissingWhereEverythingIsThere() {
        assertThat(told(new RunNeeds(1_000, KNOWN, 7, 7, 66 * MEGABYTE))).isEmpty();
        assertThat(told(new RunNeeds(1_000, KNOWN, 7, 7, RunNeeds.ROOM_UNKNOWN)))
                .isEmpty();
    }

    @Test
    void everythingThatIsMissingIsTold() {
        assertThat(told(new RunNeeds(1_000_000, Set.of("14600", "9", "8"), 8, 7, 100 * MEGABYTE)))
                .containsExactly(
                        "unknown-account account=8",
                        "unknown-account account=9",
                        "voucher-numbers-broken m=7 n=8 name=2026",
                        "not-enough-room m=2017 n=100");
    }

    @Test
    void smallestRunNeedsWholeSegmentsOfTheLog() {
        assertThat(told(new RunNeeds(0, KNOWN, 0, 0, 64 * MEGABYTE - 1))).containsExactly("not-enough-room m=64 n=63");
        assertThat(told(new RunNeeds(0, KNOWN, 0, 0, 64 * MEGABYTE))).isEmpty();
    }
}
