package org.lukk.harness.simulator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lukk.closing.Books;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.ReadBooks;
import org.lukk.harness.simulator.Expected.Came;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/** A command under way: the books as its user has them, which let others work before each transaction. */
final class Session implements Books {
    private final Books books;
    private final Command command;
    private final Turns.Turn turn;
    private Set<String> refused = Set.of();
    private Came came = Came.GOES_ON;
    private boolean dead;

    /** The process of a command ended: nothing of it goes on. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A command that has come to its first transaction. */
    Session(Turns turns, Books books, Command command) {
        this.books = books;
        this.command = command;
        this.turn = turns.begin(this::work);
        turn.goOn();
    }

    private void work() {
        try {
            command.carryOut(this);
            came = Came.DONE;
        } catch (Refusal refusal) {
            refused = codes(refusal.findings());
            came = Came.REFUSED;
        } catch (Died died) {
            came = Came.DIED;
        }
    }

    static Set<String> codes(List<Finding> findings) {
        Set<String> codes = new TreeSet<>();
        findings.forEach(finding -> codes.add(finding.code().word()));
        return codes;
    }

    Command command() {
        return command;
    }

    /** Carries out one transaction, and says what came of it. */
    Came goOn() {
        turn.goOn();
        return came;
    }

    /** Its process ends here. */
    void die() {
        dead = true;
        while (!turn.hasEnded()) {
            turn.goOn();
        }
    }

    Came came() {
        return came;
    }

    boolean hasEnded() {
        return turn.hasEnded();
    }

    Set<String> refused() {
        return refused;
    }

    private <T> T inTurn(Supplier<T> transaction) {
        if (!dead) {
            turn.pause();
        }
        if (dead) {
            throw new Died();
        }
        return transaction.get();
    }

    @Override
    public List<Company> companies() {
        return books.companies();
    }

    @Override
    public void found(Company company) {
        books.found(company);
    }

    @Override
    public <T> T read(String company, Function<? super ReadBooks, T> work) {
        return inTurn(() -> books.read(company, work));
    }

    @Override
    public <T> T write(String company, Function<? super OpenBooks, T> work) {
        return inTurn(() -> books.write(company, work));
    }

    @Override
    public <T> T suppose(String company, Function<? super OpenBooks, T> work) {
        return inTurn(() -> books.suppose(company, work));
    }

    @Override
    public void letGo(String company, String token) {
        books.letGo(company, token);
    }
}
