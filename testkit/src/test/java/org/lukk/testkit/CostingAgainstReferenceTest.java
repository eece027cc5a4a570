package org.lukk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The costing core and the reference agree, settlement by settlement and cent by cent. */
class CostingAgainstReferenceTest {
    private static final int THREADS = 2;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void onEverySmallBook(int events) {
        assertAgreement(NamedHarness.smallBooks(events), "", Long.MAX_VALUE);
    }

    @Test
    void onFiftyThousandRandomBooks() {
        assertAgreement(NamedHarness.randomBooks(), "1", 50_000);
    }

    private static void assertAgreement(NamedHarness harness, String seed, long books) {
        Search.Outcome outcome = Search.run(harness, seed, Search.Limit.books(books), THREADS);
        assertThat(outcome.failure().map(Failure::text)).isEmpty();
        assertThat(outcome.census().books()).isPositive();
    }
}
