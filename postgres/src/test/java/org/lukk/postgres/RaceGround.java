package org.lukk.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.lukk.closing.Progress;
import org.lukk.postgres.SteppedSession.Steps;
import org.lukk.postgres.embedded.TemporaryDatabase;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * Where a race is run again and again: a database with many companies whose books are all alike, one for each schedule,
 * and two users in processes of their own.
 */
final class RaceGround implements AutoCloseable {
    private static final String DEADLOCK = "40P01";

    private final Race race;
    private final TemporaryDatabase database;
    private final PostgresBooks books;
    private final Connection server;
    private final SteppedSession kari;
    private final SteppedSession ola;
    private final List<Expected> expected = new ArrayList<>();
    private final Set<Race.Won> seen = new TreeSet<>();
    private int companies;
    private int waits;
    private int collisions;

    RaceGround(Race race, TemporaryDatabase alike) throws SQLException, IOException {
        this.race = race;
        database = CopiedBooks.copyOf(alike);
        books = PostgresBooks.connect(CopiedBooks.address(database));
        server = Database.asOwner(CopiedBooks.address(database));
        kari = new SteppedSession(database, "kari");
        ola = new SteppedSession(database, "ola");
        expectWhatComesOfOneAfterTheOther();
    }

    static String company(int number) {
        return "TRADE " + number;
    }

    /** Companies that so many schedules of a race need. */
    static int companies(Race race, int schedules) {
        return (schedules + 4) * (race.isElsewhere() ? 2 : 1);
    }

    /** Books on which nobody worked yet: of one company, or of one for each session. */
    private record Place(String first, String second) {}

    /** What may come of the race: who won, and the books then. */
    private record Expected(Race.Won won, List<String> books) {}

    private Place nextPlace() {
        String first = company(companies++);
        race.before().accept(new Trade(books, first, "kari", Progress.NONE));
        return new Place(first, race.isElsewhere() ? company(companies++) : first);
    }

    private void expectWhatComesOfOneAfterTheOther() {
        Place place = nextPlace();
        expect(place, direct(race.first(), place.first(), kari), direct(race.second(), place.second(), ola));
        place = nextPlace();
        List<Finding> second = direct(race.second(), place.second(), ola);
        expect(place, direct(race.first(), place.first(), kari), second);
        place = nextPlace();
        direct(race.first(), place.first(), kari);
        expected.add(new Expected(Race.Won.FIRST, fingerprint(place)));
        place = nextPlace();
        direct(race.second(), place.second(), ola);
        expected.add(new Expected(Race.Won.SECOND, fingerprint(place)));
    }

    private void expect(Place place, List<Finding> first, List<Finding> second) {
        if (first.isEmpty() && second.isEmpty()) {
            expected.add(new Expected(Race.Won.BOTH, fingerprint(place)));
        }
    }

    private List<Finding> direct(Side side, String company, SteppedSession by) {
        try {
            side.work().accept(new Trade(books, company, by.user(), Progress.NONE));
            return List.of();
        } catch (Refusal refusal) {
            return refusal.findings();
        }
    }

    private List<String> fingerprint(Place place) {
        List<String> lines = new ArrayList<>();
        for (String company : new TreeSet<>(List.of(place.first(), place.second()))) {
            new Trade(books, company, "kari", Progress.NONE)
                    .fingerprint()
                    .forEach(line -> lines.add(line.replace(company, Trade.COMPANY)));
            books.verify(company).forEach(finding -> lines.add("broken: " + finding));
        }
        return lines;
    }

    /** What is wrong with what came of a schedule; nothing if all is as it must be. */
    List<String> wrongAfter(String order) throws SQLException, InterruptedException, ExecutionException {
        Place place = nextPlace();
        Object table = new Object();
        Steps first =
                kari.prepare(place.first(), race.first().work(), race.first().stops(), table);
        Steps second =
                ola.prepare(place.second(), race.second().work(), race.second().stops(), table);
        Schedule schedule = new Schedule(table, server, kari, first, ola, second);
        schedule.follow(order);
        waits += schedule.waits();
        Set<String> failures = new TreeSet<>(first.failures());
        failures.addAll(second.failures());
        collisions += failures.contains("23505") || failures.contains("40001") ? 1 : 0;
        List<String> wrong = new ArrayList<>();
        if (failures.contains(DEADLOCK)) {
            wrong.add("deadlock");
        }
        judge(first.answer(), second.answer(), fingerprint(place), wrong);
        return wrong;
    }

    private void judge(List<Finding> first, List<Finding> second, List<String> found, List<String> wrong) {
        requireTold(first, ola, wrong);
        requireTold(second, kari, wrong);
        if (!first.isEmpty() && !second.isEmpty()) {
            wrong.add("both are refused: " + first + second);
            return;
        }
        Race.Won won = first.isEmpty() && second.isEmpty()
                ? Race.Won.BOTH
                : first.isEmpty() ? Race.Won.FIRST : Race.Won.SECOND;
        seen.add(won);
        if (!race.outcomes().contains(won)) {
            wrong.add("may not come of it: " + won);
        }
        found.stream().filter(line -> line.startsWith("broken")).forEach(wrong::add);
        if (!expected.contains(new Expected(won, found))) {
            wrong.add("as after neither order: "
                    + expected.stream()
                            .filter(order -> order.won() == won)
                            .map(order -> Fingerprint.difference(order.books(), found))
                            .toList());
        }
    }

    /** Whoever is refused learns the reason, and by whom where a run is in progress. */
    private void requireTold(List<Finding> answer, SteppedSession other, List<String> wrong) {
        for (Finding finding : answer) {
            boolean named = finding.code() != Code.RUN_IN_PROGRESS
                    || other.user().equals(finding.arguments().get(Argument.USER.word()));
            if (!race.refusals().contains(finding.code()) || !named) {
                wrong.add("told " + finding);
            }
        }
    }

    /** Outcomes that came of some schedule so far. */
    Set<Race.Won> seen() {
        return seen;
    }

    String figures() {
        return "waited " + waits + " times, " + collisions + " collided and were done again";
    }

    @Override
    public void close() throws SQLException {
        ola.close();
        kari.close();
        server.close();
        books.close();
        database.close();
    }
}
