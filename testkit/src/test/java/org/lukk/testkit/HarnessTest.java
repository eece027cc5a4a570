package org.lukk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.compare.Check;
import org.lukk.testkit.compare.CostingCheck;
import org.lukk.testkit.reference.Answer;

class HarnessTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void tellsWhatItTriedAndEndsWithTheCount() {
        assertThat(run("--only", "costing-random", "--seed", "5", "--books", "20"))
                .isZero();
        assertThat(lines().getFirst()).isEqualTo("costing-random: from seed 5");
        assertThat(lines().get(1)).contains("20 books, ");
        assertThat(lines()).anyMatch(line -> line.startsWith("  backdating "));
        assertThat(lines().getLast()).isEqualTo("20 passed, 0 failed");
    }

    @Test
    void aWayOfSmallBooksIsRepeatedByItsSeed() {
        assertThat(run(
                        "--only",
                        "costing-small-4",
                        "--seed",
                        "0/5,0/2,0/18,0/2,5/18,0/2,2/18,0/2,13/18",
                        "--books",
                        "1"))
                .isZero();
        assertThat(lines().get(1)).contains("1 books, 5 events, 2 runs");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(run("--minutes")).isEqualTo(2);
        assertThat(run("--hours", "3")).isEqualTo(2);
        assertThat(run("--only", "nothing")).isEqualTo(2);
        assertThat(run("--books", "many")).isEqualTo(2);
    }

    @Test
    void aSeedCounterGivesEveryChangeSeedsOfItsOwn() {
        assertThat(HarnessOptions.of("--seed-counter", "3").seed()).isEqualTo("12884901888");
    }

    @Test
    void aPlantedFaultIsFoundAndMadeShort() {
        Failure failure = failure(wrongAboutReversals());
        assertThat(failure.book().events()).hasSize(2);
        assertThat(failure.book().events().getLast()).isInstanceOf(Event.Reverse.class);
        assertThat(failure.text())
                .startsWith("FAILED  ./dev harness --only planted --seed ")
                .contains("\ncompany R USD\n", "\nreverse\n", "after a reversal");
        assertThat(failure(wrongAboutReversals(), failure.seed()).book()).isEqualTo(failure.book());
    }

    @Test
    void aCrashOfWhatIsCheckedIsAFailure() {
        Failure failure = failure(_ -> {
            throw new ArithmeticException("out of figures");
        });
        assertThat(failure.difference()).contains("out of figures", "HarnessTest");
        assertThat(failure.book().events()).hasSize(1);
    }

    @Test
    void aBookThatIsNeverDoneIsAFailure() {
        NamedHarness waiting = planted(_ -> {
            LockSupport.park();
            return Optional.empty();
        });
        Search.Limit impatient = new Search.Limit(1, Optional.empty(), Duration.ofMillis(1));
        Failure failure = Search.run(waiting, "7", impatient, 1).failure().orElseThrow();
        assertThat(failure.text()).contains("--only planted --seed 7", "no answer");
    }

    @Test
    void somethingElseThanABookIsTriedSoOftenAtLeastAndMadeShortWhenItFails() {
        SeededHarness letters = new SeededHarness("letters", "words", 1, 300, Set.of("a"), new Letters('z'));
        assertThat(run(List.of(letters), "--only", "letters", "--seed", "1", "--minutes", "0"))
                .isEqualTo(1);
        assertThat(lines().get(0)).isEqualTo("letters: from seed 1");
        String failure = lines().stream()
                .filter(line -> line.startsWith("FAILED"))
                .findFirst()
                .orElseThrow();
        assertThat(failure).matches("FAILED {2}\\./dev harness --only letters --seed [0-9]+ --books 1");
        assertThat(lines()).containsSequence("[z]", "", "z is no letter");
    }

    @Test
    void whatIsNeverMetFailsOnceThereWereEnough() {
        SeededHarness letters = new SeededHarness("letters", "words", 1, 300, Set.of("a", "?"), new Letters('?'));
        assertThat(run(List.of(letters), "--only", "letters", "--books", "299")).isZero();
        assertThat(run(List.of(letters), "--only", "letters", "--minutes", "0")).isEqualTo(1);
        assertThat(lines()).contains("FAILED  letters never met [?]");
        assertThat(lines().getLast()).isEqualTo("300 passed, 1 failed");
    }

    @Test
    void aCrashOfATrialIsAFault() {
        SeededHarness crash = new SeededHarness("crash", "words", 1, 1, Set.of(), new Letters('?') {
            @Override
            public Tried attempt(long seed, List<Character> parts) {
                throw new ArithmeticException("out of letters");
            }

            @Override
            public String text(long seed, List<Character> parts) {
                throw new ArithmeticException("out of words");
            }
        });
        assertThat(run(List.of(crash), "--only", "crash", "--minutes", "0")).isEqualTo(1);
        assertThat(lines()).anyMatch(line -> line.contains("out of letters"));
        assertThat(lines()).anyMatch(line -> line.contains("out of words"));
    }

    /** Words of ten letters of which one is none. */
    private static class Letters implements Trials<Character> {
        private final char none;

        Letters(char none) {
            this.none = none;
        }

        @Override
        public List<Character> parts(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            return Stream.generate(() -> (char) random.nextInt('a', 'z' + 1))
                    .limit(10)
                    .toList();
        }

        @Override
        public Tried attempt(long seed, List<Character> parts) {
            Map<String, Long> met = new HashMap<>();
            parts.forEach(letter -> met.merge(letter.toString(), 1L, Long::sum));
            return new Tried(met, parts.contains(none) ? Optional.of(none + " is no letter") : Optional.empty());
        }

        @Override
        public String text(long seed, List<Character> parts) {
            return parts.toString();
        }
    }

    private static Check wrongAboutReversals() {
        return answers -> answers.stream().anyMatch(HarnessTest::isReversal)
                ? Optional.of("after a reversal")
                : new CostingCheck().difference(answers);
    }

    private static boolean isReversal(Answer answer) {
        return answer.event() instanceof Event.Reverse && answer.refused().isEmpty();
    }

    private static Failure failure(Check check) {
        return failure(check, "1");
    }

    private static Failure failure(Check check, String seed) {
        return Search.run(planted(check), seed, Search.Limit.books(1_000), 1)
                .failure()
                .orElseThrow();
    }

    private static NamedHarness planted(Check check) {
        return new NamedHarness(
                "planted", 1, List.of(), NamedHarness.randomBooks().from(), check);
    }

    private int run(String... arguments) {
        return run(List.of(), arguments);
    }

    private int run(List<SeededHarness> seeded, String... arguments) {
        return Harness.run(new PrintStream(printed, true, StandardCharsets.UTF_8), List.of(), seeded, arguments);
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
