package org.lukk.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.lukk.closing.Acting;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Run;
import org.lukk.closing.Verification;
import org.lukk.postgres.embedded.TemporaryDatabase;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * Writers post, closers close and take back, readers look, all at once on one database. Every snapshot a reader takes must
 * hold; what was acknowledged must be there once, and as if all had come one after another.
 */
final class Bank implements AutoCloseable {
    private static final int WRITERS_OF_A_PROCESS = 6;

    /** Counted once the sessions that had them have ended. */
    private static final String DEADLOCKS = "select deadlocks from pg_stat_database where datname = current_database()";

    private final BankSettings settings;
    private final BankHistory history = new BankHistory();
    private final List<BankCompany> companies = new ArrayList<>();
    private final TemporaryDatabase database;
    private final List<PostgresBooks> processes = new ArrayList<>();
    private final Object posted = new Object();
    private final long end;
    private boolean over;

    Bank(BankSettings settings) throws SQLException {
        this.settings = settings;
        database = CopiedBooks.newDatabase();
        for (int i = 0; i < 3 + settings.writers() / WRITERS_OF_A_PROCESS; i++) {
            processes.add(PostgresBooks.connect(CopiedBooks.address(database)));
        }
        for (int i = 0; i < settings.companies(); i++) {
            BankCompany company = new BankCompany("BANK " + i, settings.methods());
            company.setUp(processes.getFirst());
            companies.add(company);
        }
        end = System.nanoTime() + TimeUnit.SECONDS.toNanos(settings.seconds());
    }

    /** Readers have a process of their own, closers as well, writers share some. */
    private PostgresBooks ofReaders() {
        return processes.get(0);
    }

    private PostgresBooks ofClosers() {
        return processes.get(1);
    }

    private PostgresBooks ofWriter(int writer) {
        return processes.get(2 + writer / WRITERS_OF_A_PROCESS);
    }

    /** All that was asked and answered, with everything that is wrong. */
    BankHistory run() throws ExecutionException, InterruptedException, SQLException {
        SplittableRandom seeds = new SplittableRandom(settings.seed());
        List<Callable<BankHistory>> all = new ArrayList<>();
        for (int i = 0; i < settings.writers(); i++) {
            int writer = i;
            SplittableRandom random = seeds.split();
            all.add(() -> write(writer, random));
        }
        IntStream.range(0, settings.closers()).forEach(closer -> {
            SplittableRandom random = seeds.split();
            all.add(() -> makeRuns(closer, random));
        });
        IntStream.range(0, settings.readers()).forEach(reader -> all.add(() -> look(reader)));
        try (ExecutorService people =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (Future<BankHistory> one : people.invokeAll(all)) {
                one.get();
            }
        }
        checkAfterwards();
        return history;
    }

    private void checkAfterwards() throws SQLException {
        processes.stream().skip(1).forEach(PostgresBooks::close);
        try (Connection server = Database.asOwner(CopiedBooks.address(database))) {
            history.deadlocks(deadlocks(server));
            for (BankCompany company : companies) {
                broken(company).forEach(history::anomaly);
                new BankReplay(server, history, company)
                        .differences(ofReaders()).stream()
                                .map(difference -> company.name() + ": " + difference)
                                .forEach(history::anomaly);
            }
        }
    }

    private static long deadlocks(Connection server) throws SQLException {
        try (Statement ask = server.createStatement();
                ResultSet answer = ask.executeQuery(DEADLOCKS)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    // ---- writers

    private BankHistory write(int number, SplittableRandom random) {
        BankWriter writer = new BankWriter("writer " + number, random);
        while (goesOn()) {
            BankCommand.Post command = writer.next(companies);
            BankCompany company = company(command);
            BankHistory.Meanwhile before = meanwhile(company);
            long start = System.nanoTime();
            try {
                command.to(ofWriter(number));
                long took = System.nanoTime() - start;
                BankHistory.Meanwhile after = meanwhile(company);
                writer.acknowledged(command);
                company.posted(command.postings().size());
                tellPosted(history.acknowledge(command, before.compareTo(after) > 0 ? before : after, took));
            } catch (Refusal refusal) {
                history.refuse(command, refusal.code());
            } catch (DatabaseFailure failure) {
                history.refuse(command, Code.BUSY);
                history.anomaly(command + " failed: " + failure.getMessage());
            }
        }
        return history;
    }

    private BankCompany company(BankCommand command) {
        return companies.stream()
                .filter(company -> company.name().equals(command.acting().company()))
                .findFirst()
                .orElseThrow();
    }

    private BankHistory.Meanwhile meanwhile(BankCompany company) {
        return company.hasRunInProgress()
                ? BankHistory.Meanwhile.RUN_HERE
                : companies.stream().anyMatch(BankCompany::hasRunInProgress)
                        ? BankHistory.Meanwhile.RUN_ELSEWHERE
                        : BankHistory.Meanwhile.NO_RUN;
    }

    private boolean goesOn() {
        synchronized (posted) {
            if (history.postings() >= settings.postings() || System.nanoTime() - end >= 0) {
                over = true;
                posted.notifyAll();
            }
            return !over;
        }
    }

    private void tellPosted(int postings) {
        synchronized (posted) {
            if (postings % 5 == 0 || over) {
                posted.notifyAll();
            }
        }
    }

    // ---- closers

    private BankHistory makeRuns(int number, SplittableRandom random) throws InterruptedException {
        String user = "closer " + number;
        int commands = 0;
        for (Optional<BankCompany> next = nextToRun(); next.isPresent(); next = nextToRun()) {
            BankCompany company = next.get();
            commands++;
            makeRun(company, chosen(company, BankCommand.acting(company, user, commands), random));
        }
        return history;
    }

    private static BankCommand.MakeRun chosen(BankCompany company, Acting acting, SplittableRandom random) {
        Optional<LocalDate> date = company.nextClose();
        int chance = random.nextInt(10);
        if (date.isEmpty() || (chance < 3 && company.openMonth() > 1)) {
            return new BankCommand.MakeRun(acting, BankCommand.Kind.REVERSE, LocalDate.EPOCH);
        }
        BankCommand.Kind kind = chance < 5 ? BankCommand.Kind.RECALCULATE : BankCommand.Kind.CLOSE;
        return new BankCommand.MakeRun(acting, kind, date.get());
    }

    /** The company in which most was posted since anybody closed it, as soon as that is enough; nothing at the end. */
    private Optional<BankCompany> nextToRun() throws InterruptedException {
        synchronized (posted) {
            while (!over) {
                Optional<BankCompany> most = companies.stream()
                        .filter(company -> !company.hasRunInProgress())
                        .max(Comparator.comparingInt(BankCompany::postedSinceRun))
                        .filter(company -> company.postedSinceRun() >= settings.postingsPerRun());
                if (most.isPresent()) {
                    most.get().runBegins();
                    return most;
                }
                posted.wait();
            }
            return Optional.empty();
        }
    }

    private void makeRun(BankCompany company, BankCommand.MakeRun command) {
        int month = company.openMonth();
        try {
            Run run = command.on(ofClosers());
            history.made(command, run.number());
            month = ofClosers().read(company.name(), Bank::openMonth);
        } catch (Refusal refusal) {
            history.refuse(refusal.code());
        } catch (DatabaseFailure failure) {
            history.anomaly(command + " failed: " + failure.getMessage());
        } finally {
            company.runEnds(month);
        }
    }

    private static int openMonth(ReadBooks books) {
        LocalDate closedTo = books.gate().closedTo();
        return closedTo == null ? 1 : closedTo.getMonthValue() + 1;
    }

    // ---- readers

    private BankHistory look(int number) throws InterruptedException {
        int seen = 0;
        for (int look = number; awaitPostings(seen); look += settings.readers()) {
            seen = history.postings();
            history.looked(broken(companies.get(look % companies.size())));
        }
        return history;
    }

    private boolean awaitPostings(int seen) throws InterruptedException {
        synchronized (posted) {
            while (!over && history.postings() < seen + settings.postingsPerSnapshot()) {
                posted.wait();
            }
            return !over;
        }
    }

    /** What does not hold in a snapshot, checked record by record and in the tables. */
    private List<String> broken(BankCompany company) {
        List<Finding> broken = ofReaders().read(company.name(), open -> {
            List<Finding> findings = new ArrayList<>(new Verification(open).findings());
            findings.addAll(((CompanyBooks) open).broken());
            return findings;
        });
        return broken.stream().map(finding -> company.name() + ": " + finding).toList();
    }

    @Override
    public void close() throws SQLException {
        processes.forEach(PostgresBooks::close);
        database.close();
    }
}
