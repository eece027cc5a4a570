package org.lukk.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lukk.closing.Books;
import org.lukk.memory.MemoryBooks;
import org.lukk.values.Refusal;

/**
 * The same once more, one after another: what was acknowledged is asked of books in memory, in the order in which it was
 * committed, and must leave them as it left those in PostgreSQL.
 *
 * <p>Voucher numbers are taken last and held to the commit, so they tell the order of postings; a run has the gate alone,
 * so its recording comes behind those of all postings before it.
 */
final class BankReplay {
    private static final String POSTINGS = """
            select t.name, t.recording, min(range.first_number + v.number - range.first_voucher)
            from inventory_transaction t
            join company c on c.id = t.company and c.name = ?
            join inventory_update u on u.lot = t.lot
            join voucher v on v.number = u.voucher
            join voucher_range range on range.book = v.book
              and v.number >= range.first_voucher and v.number < range.first_voucher + range.vouchers
            group by t.name, t.recording""";
    private static final String RUNS = """
            select run.number, run.recording
            from run
            join valuation_book book on book.id = run.book
            join company c on c.id = book.company and c.name = ?""";

    private final Connection server;
    private final BankHistory history;
    private final BankCompany company;
    private final Map<String, Committed> postings = new HashMap<>();
    private final TreeMap<Long, Integer> runs = new TreeMap<>();

    /** When a lot was committed. */
    private record Committed(long recording, long voucher) {}

    BankReplay(Connection server, BankHistory history, BankCompany company) {
        this.server = server;
        this.history = history;
        this.company = company;
    }

    /** What is kept in PostgreSQL and not after the replay, or the other way round. */
    List<String> differences(Books kept) throws SQLException {
        readOrder();
        List<String> wrong = new ArrayList<>();
        history.acknowledged(company.name()).stream()
                .filter(command -> !postings.containsKey(command.lot()))
                .forEach(command -> wrong.add("acknowledged and not there: " + command));
        history.refused(company.name()).stream()
                .filter(command -> postings.containsKey(command.lot()))
                .forEach(command -> wrong.add("refused and there: " + command));
        if (wrong.isEmpty()) {
            Books again = new MemoryBooks();
            company.setUp(again);
            replay(again, wrong);
            wrong.addAll(Fingerprint.difference(fingerprint(again), fingerprint(kept)));
        }
        return wrong;
    }

    private List<String> fingerprint(Books books) {
        return books.suppose(company.name(), Fingerprint::of).stream().sorted().toList();
    }

    private void readOrder() throws SQLException {
        try (PreparedStatement ask = server.prepareStatement(POSTINGS)) {
            ask.setString(1, company.name());
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    postings.put(row.getString(1), new Committed(row.getLong(2), row.getLong(3)));
                }
            }
        }
        try (PreparedStatement ask = server.prepareStatement(RUNS)) {
            ask.setString(1, company.name());
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    runs.put(row.getLong(2), row.getInt(1));
                }
            }
        }
    }

    private void replay(Books again, List<String> wrong) {
        TreeMap<Integer, TreeMap<Long, BankCommand.Post>> behindRun = new TreeMap<>();
        for (BankCommand.Post command : history.acknowledged(company.name())) {
            Committed committed = postings.getOrDefault(command.lot(), new Committed(0, 0));
            Map.Entry<Long, Integer> last = runs.floorEntry(committed.recording());
            behindRun
                    .computeIfAbsent(last == null ? 0 : last.getValue(), _ -> new TreeMap<>())
                    .put(committed.voucher(), command);
        }
        TreeMap<Integer, BankCommand.MakeRun> byNumber = new TreeMap<>();
        history.runs(company.name()).forEach(run -> byNumber.put(run.number(), run.command()));
        for (int run = 0; run <= runs.size(); run++) {
            BankCommand.MakeRun command = byNumber.get(run);
            if (command != null) {
                again(() -> command.on(again), command, wrong);
            }
            behindRun
                    .getOrDefault(run, new TreeMap<>())
                    .values()
                    .forEach(post -> again(() -> post.to(again), post, wrong));
        }
    }

    private static void again(Runnable ask, BankCommand command, List<String> wrong) {
        try {
            ask.run();
        } catch (Refusal refusal) {
            wrong.add("refused one after another: " + command + ": " + refusal.getMessage());
        }
    }
}
