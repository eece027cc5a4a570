package org.lukk.harness.simulator;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lukk.closing.Books;
import org.lukk.harness.simulator.Expected.Came;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.contract.BookKeeper;

/** One run of the simulator: a company, its users, and what happens step by step. */
final class Simulation {
    private static final int USERS = 4;

    /** A copy takes much longer than a step. */
    private static final int COPIED_ONE_IN = 20;

    private final Path folder;
    private final Chance chance;
    private final Model model;
    private final Office office;
    private final Auditor auditor;
    private final Books books;
    private final Turns turns = new Turns();
    private final List<Session> sessions = new ArrayList<>();
    private final Deque<Command> waiting = new ArrayDeque<>();
    private final List<String> story = new ArrayList<>();
    private List<Object> before;

    Simulation(long seed, Books books, Path folder, List<ItemSetUp> items) {
        this.folder = folder;
        this.chance = new Chance(seed);
        this.books = books;
        this.model = new Model(new Book(items, List.of()));
        new BookKeeper(books, Command.COMPANY, items);
        Trader trader =
                new Trader(chance, model, items.stream().map(ItemSetUp::code).toList());
        this.office = new Office(chance, model, trader, folder);
        this.auditor = new Auditor(books, model);
        this.before = auditor.fingerprint();
    }

    Chance chance() {
        return chance;
    }

    /** What happened, a line each. */
    List<String> story() {
        return story;
    }

    Model model() {
        return model;
    }

    /** One transaction of one user, or the end of a process; and what is wrong then. */
    Optional<String> step(long seed) {
        chance.step(seed);
        if (sessions.isEmpty() || (sessions.size() < USERS && chance.oneIn(3))) {
            begin();
        }
        Session session = chance.of(sessions);
        if (chance.happens(Rare.DIES)) {
            return died(session);
        }
        Command command = session.command();
        Expected expected = command.expected(model);
        story.add(command.token() + " " + command);
        Came came = session.goOn();
        story.set(story.size() - 1, story.getLast() + ": " + came + " " + session.refused());
        if (!expected.allows(came, session.refused())) {
            return Optional.of(command + ": expected " + expected + ", there came " + came + " " + session.refused());
        }
        command.happened(model, came);
        chance.count(command.kind() + " " + came.name().toLowerCase(Locale.ROOT));
        session.refused().forEach(code -> chance.count("refused " + code));
        ended(session);
        return hasEnded() ? Optional.empty() : wrong(came);
    }

    /** Whether the rest is not told by the rules. */
    boolean hasEnded() {
        return model.isUndecided();
    }

    private void begin() {
        Command command = waiting.isEmpty() ? office.next() : waiting.poll();
        sessions.add(new Session(turns, books, command));
        if (waiting.isEmpty() && chance.happens(Rare.SENT_TWICE)) {
            waiting.add(command.again(office.token()));
        }
    }

    private Optional<String> died(Session session) {
        session.die();
        session.command().happened(model, Came.DIED);
        story.add(session.command().token() + " " + session.command() + ": died");
        sessions.remove(session);
        return wrong(Came.DIED);
    }

    private void ended(Session session) {
        if (session.hasEnded()) {
            sessions.remove(session);
            if (session.came() == Came.DONE && chance.happens(Rare.ANSWER_LOST)) {
                waiting.add(session.command().again(office.token()));
            }
        }
    }

    private Optional<String> wrong(Came came) {
        List<String> wrong = new ArrayList<>(auditor.wrong());
        List<Object> after = auditor.fingerprint();
        if (Set.of(Came.REFUSED, Came.DIED).contains(came) && !after.equals(before)) {
            wrong.add("refused, and yet there is " + after + " instead of " + before);
        }
        before = after;
        if (chance.oneIn(COPIED_ONE_IN) && chance.happens(Rare.COPIED)) {
            Copy.wrong(books, folder.resolve("copy")).ifPresent(wrong::add);
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", wrong));
    }
}
