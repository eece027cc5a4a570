package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lukk.values.Method;

/**
 * Sixteen post, two close and take back, four look, all at once (reliability.md H8). {@code ./dev harness} lets them for a
 * minute, {@code ./dev bank MINUTES} for many, {@code ./dev test} for some hundred postings.
 */
class BankTest {
    private static final long SEED = Long.getLong("lukk.bank.seed", 1);
    private static final int ROUNDS = Integer.getInteger("lukk.bank.rounds", 1);
    private static final int SECONDS = Integer.getInteger("lukk.bank.seconds", 0);
    private static final int WRITERS = 16;
    private static final int READERS = 4;
    private static final int CLOSERS = 2;
    private static final int FEW_POSTINGS = 600;
    private static final int TOLD = 20;
    private static final int NO_LIMIT = 1_000_000;

    private static BankHistory run(BankSettings settings) throws Exception {
        try (Bank bank = new Bank(settings)) {
            BankHistory history = bank.run();
            String which = settings.companies() == 1 ? "bank of one cost object" : "bank";
            System.out.println(which + ", seed " + settings.seed() + ": " + history.counts());
            System.out.println("  refused: " + history.refusals() + "; " + history.times());
            history.anomalies().stream()
                    .limit(TOLD)
                    .map(anomaly -> anomaly.substring(0, Math.min(anomaly.length(), 400)))
                    .forEach(anomaly -> System.out.println("  " + anomaly));
            if (!history.anomalies().isEmpty()) {
                System.out.println(
                        "  ./dev bank 1 " + settings.seed() + " does the same again; the order may be another");
            }
            return history;
        }
    }

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + ROUNDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySnapshotHoldsAndAllIsAsIfOneAfterAnother(long seed) throws Exception {
        List<Method> methods =
                List.of(Method.FIFO, Method.LIFO_DATE, Method.WEIGHTED_AVERAGE, Method.MOVING_AVERAGE, Method.STANDARD);
        BankHistory history = run(new BankSettings(
                seed,
                SECONDS == 0 ? 3 : 12,
                methods,
                WRITERS,
                READERS,
                CLOSERS,
                SECONDS == 0 ? FEW_POSTINGS : NO_LIMIT,
                SECONDS == 0 ? NO_LIMIT : SECONDS));
        assertThat(history.anomalies().size()).as("anomalies").isZero();
        assertThat(history.snapshots()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"MOVING_AVERAGE", "WEIGHTED_AVERAGE"})
    void runningAveragesOfSixteenWritersOnOneCostObjectAreThoseOfOneAfterAnother(Method method) throws Exception {
        BankHistory history = run(new BankSettings(
                SEED, 1, List.of(method), WRITERS, 1, 1, SECONDS == 0 ? FEW_POSTINGS / 2 : 3_000, NO_LIMIT));
        assertThat(history.anomalies().size()).as("anomalies").isZero();
    }
}
