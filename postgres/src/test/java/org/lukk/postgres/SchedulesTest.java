package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lukk.closing.Progress;
import org.lukk.postgres.embedded.TemporaryDatabase;

/**
 * Two sessions in every order of their steps (reliability.md H7). Whatever the order, the books are in the end as after
 * the one and then the other, or the other and then the one; or exactly one was refused, is told why, and has left
 * nothing behind. {@code ./dev harness} follows every schedule, {@code ./dev test} every eleventh.
 */
@Execution(ExecutionMode.CONCURRENT)
class SchedulesTest {
    private static final int STRIDE = Integer.getInteger("lukk.schedules.stride", 11);
    /** The one schedule to follow, such as {@code post/close:AABBABBB}; all if it is empty. */
    private static final String ONLY = System.getProperty("lukk.schedule", "");

    /** So many failures are told, and so much of each. */
    private static final int TOLD = 5;

    private static final int LINE = 1_000;

    private static TemporaryDatabase alike;

    @BeforeAll
    static void prepareCompanies() throws SQLException {
        int companies = 0;
        for (Race race : races()) {
            companies = Math.max(
                    companies, RaceGround.companies(race, schedules(race).size()));
        }
        alike = CopiedBooks.newDatabase();
        try (PostgresBooks books = PostgresBooks.connect(CopiedBooks.address(alike))) {
            for (int company = 0; company < companies; company++) {
                new Trade(books, RaceGround.company(company), "kari", Progress.NONE).carryOnToFebruary();
            }
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        alike.close();
    }

    static List<Race> races() {
        return Race.ALL.stream().filter(race -> !schedules(race).isEmpty()).toList();
    }

    private static List<String> schedules(Race race) {
        List<String> all = race.schedules();
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (ONLY.isEmpty() ? i % STRIDE == 0 || i == all.size() - 1 : ONLY.equals(race + ":" + all.get(i))) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }

    @ParameterizedTest
    @MethodSource("races")
    void inEveryOrderOfTheirStepsTheBooksAreAsAfterOneAndThenTheOther(Race race) throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String> schedules = schedules(race);
        try (RaceGround ground = new RaceGround(race, alike)) {
            for (String schedule : schedules) {
                List<String> found = ground.wrongAfter(schedule);
                if (!found.isEmpty()) {
                    wrong.add("./dev schedule '" + race + ":" + schedule + "' repeats " + found);
                }
            }
            wrong.stream()
                    .limit(TOLD)
                    .map(line -> line.substring(0, Math.min(line.length(), LINE)))
                    .forEach(System.out::println);
            System.out.println("schedules of " + race + ": " + (schedules.size() - wrong.size()) + " passed, "
                    + wrong.size() + " failed; " + ground.figures());
            assertThat(wrong.size()).as("failed schedules").isZero();
            if (STRIDE == 1 && ONLY.isEmpty()) {
                assertThat(ground.seen()).as("what can come of it").isEqualTo(race.outcomes());
            }
        }
    }
}
