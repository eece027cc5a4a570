package org.lukk.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.AdjustmentQuery;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Run;
import org.lukk.closing.SettlementQuery;
import org.lukk.closing.TransactionQuery;
import org.lukk.closing.Verification;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.TransactionState;

/**
 * All that can be read of a company's books, a line each, in a fixed order and without the numbers that only the database
 * knows things by; broken invariants are among it.
 */
final class Fingerprint {
    private final OpenBooks books;
    private final Map<Long, String> names = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private Fingerprint(OpenBooks books) {
        this.books = books;
    }

    static List<String> of(OpenBooks books) {
        Fingerprint fingerprint = new Fingerprint(books);
        fingerprint.setUp();
        fingerprint.inventory();
        fingerprint.stock();
        fingerprint.ledger();
        books.runs().forEach(fingerprint::run);
        books.rowsOf(Trade.IMPORT).forEach(row -> fingerprint.add("row", row));
        new Verification(books).findings().forEach(finding -> fingerprint.add("broken", finding));
        return List.copyOf(fingerprint.lines);
    }

    /** Lines of the one and not of the other. */
    static List<String> difference(List<String> expected, List<String> found) {
        List<String> difference = new ArrayList<>();
        expected.stream().filter(line -> !found.contains(line)).forEach(line -> difference.add("missing " + line));
        found.stream().filter(line -> !expected.contains(line)).forEach(line -> difference.add("unexpected " + line));
        return difference.isEmpty() && !expected.equals(found) ? List.of("another order") : difference;
    }

    private void add(String what, @Nullable Object... columns) {
        lines.add(what + ": "
                + Arrays.stream(columns)
                        .map(column -> Objects.toString(column, "-"))
                        .collect(Collectors.joining(" | ")));
    }

    private void setUp() {
        Catalogue catalogue = books.catalogue();
        catalogue.items().values().forEach(item -> add("item", item));
        catalogue.chart().accounts().forEach(account -> add("account", account));
        catalogue.profile().lines().stream().map(Object::toString).sorted().forEach(line -> add("profile", line));
        catalogue.periods().states().forEach((period, state) -> add("ledger period", period, state));
    }

    private void inventory() {
        add("gate", books.gate());
        books.transactions(TransactionQuery.ALL, this::transaction);
        books.updates(List.of(), row -> {
            var u = row.update();
            add("update", names.get(u.lot()), u.kind(), u.date(), u.change(), row.origin());
            add("accounts", u.physicalAccounts(), u.financialAccounts());
        });
        books.settlements(
                new SettlementQuery.All(),
                s -> add(
                        "settled",
                        s.run(),
                        s.date(),
                        s.principle(),
                        s.receipt(),
                        s.issue(),
                        s.quantity(),
                        s.amount(),
                        s.active()));
        books.marksMade()
                .forEach(mark -> add("mark", names.get(mark.issue()), names.get(mark.receipt()), mark.quantity()));
    }

    private void transaction(TransactionState state) {
        InventoryTransaction t = state.transaction();
        names.put(t.lot(), t.name());
        add("transaction", t.name(), t.event(), t.costObject(), t.dimensions(), t.split(), t.dated(), t.ordered());
        add("cost", t.name(), state.quantity(), state.financialDate(), state.posted(), state.kept(), state.cancelled());
        add("settled", t.name(), state.settled(), state.amountSettled());
        state.adjustments().forEach(a -> add("adjusted", t.name(), a.run(), a.basis(), a.amount(), a.date()));
    }

    private void stock() {
        books.onHand(List.of(), null).forEach(row -> add("on hand", row));
        books.quantities(List.of(), null).forEach(row -> add("quantity", row));
        books.booked(null).entrySet().stream()
                .filter(booked -> !booked.getValue().isZero())
                .map(Object::toString)
                .sorted()
                .forEach(booked -> add("booked", booked));
    }

    private void ledger() {
        books.entries(new EntryQuery.All(), row -> add("entry", row));
        books.sums(ReadBooks.BEGINNING, ReadBooks.END).forEach(row -> add("balance", row));
        add("kept vouchers", books.keptVouchers());
    }

    private void run(Run run) {
        add("run", run);
        add("log", books.log(run.number()));
        books.adjustments(new AdjustmentQuery.OfRun(run.number()), row -> add("adjustment", row));
    }
}
