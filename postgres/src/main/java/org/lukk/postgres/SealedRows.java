package org.lukk.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukk.closing.Costed;
import org.lukk.closing.OpenTransaction;
import org.lukk.closing.RunType;
import org.lukk.closing.Sealing;
import org.lukk.costing.CostingInput;
import org.lukk.costing.CostingResult;
import org.lukk.costing.Pool;
import org.lukk.costing.Principle;
import org.lukk.inventory.Mark;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * Writes what a run computed: every run its adjustments; a close pools and settlements too, and what it leaves open,
 * where the next run begins.
 */
final class SealedRows {
    private static final Table POOLS =
            Table.of("pool", "number", "quantity", "amount", "book", "run", "cost_object", "date", "name");
    private static final Table SETTLEMENTS =
            Table.of("settlement", "receipt", "issue", "quantity", "amount", "book", "run", "place", "principle");
    static final Table ADJUSTMENTS =
            Table.of("cost_adjustment", "lot", "amount", "book", "run", "cost_object", "date", "basis", "accounts");
    private static final Table OPENING = Table.of(
            "opening_state",
            "lot",
            "sequence",
            "quantity",
            "quantity_settled",
            "posted",
            "present",
            "amount_settled",
            "book",
            "run",
            "cost_object",
            "split",
            "dated",
            "ordered",
            "financial_date",
            "accounts",
            "receipt",
            "pool",
            "name");

    private final Transaction transaction;
    private final Keys keys;
    private final Sealing run;
    private final Costed costed;
    private final CostingInput input;
    private final CostingResult result;
    private final ControlTotals totals;
    private final List<Long> pools = new ArrayList<>();
    private final long[] quantitySettled;
    private final long[] amountSettled;
    private final long[] adjusted;
    private final Map<Pair, Long> marksUsed = new HashMap<>();
    private int place;

    /** An issue and a receipt that were settled because they were marked. */
    private record Pair(long issue, long receipt) {}

    SealedRows(Transaction transaction, Keys keys, Sealing run, Costed costed, ControlTotals totals) {
        this.transaction = transaction;
        this.keys = keys;
        this.run = run;
        this.costed = costed;
        this.input = costed.input();
        this.result = costed.result();
        this.totals = totals;
        int rows = input.rows() + result.pools().size();
        quantitySettled = new long[rows];
        amountSettled = new long[rows];
        adjusted = new long[rows];
    }

    void write(MarkTables marks, OnHandTable onHand) {
        writeAdjustments(onHand);
        if (run.type() == RunType.CLOSE) {
            writePools();
            writeSettlements();
            writeOpening();
            marks.writeOpening(left(marks.all()), run.number());
        }
    }

    /** The number of a row's lot or pool. */
    private long number(int row) {
        return result.isPool(row) ? pools.get(row - input.rows()) : input.lot(row);
    }

    private int costObject(int number) {
        return keys.costObject(transaction.book(), input.object(number));
    }

    private void writeAdjustments(OnHandTable onHand) {
        OnHandTable.RunMoves moves = onHand.runMoves();
        try (Rows rows = transaction.rows(ADJUSTMENTS, input.rows())) {
            result.forEachAdjustment((row, change, basis) -> {
                Money amount = costed.signed(row, change);
                int costObject = costObject(input.costObject(row));
                adjusted[row] = change;
                totals.adjusted(costObject, amount);
                moves.add(run.number(), costObject, basis, amount);
                rows.row()
                        .put(input.lot(row))
                        .put(amount.minor())
                        .put(transaction.book())
                        .put(run.number())
                        .put(costObject)
                        .put(run.date())
                        .put(basis.word())
                        .putKey(keys.accounts(costed.accounts(row)));
            });
            rows.end();
        }
        moves.write();
    }

    private void writePools() {
        if (result.pools().isEmpty()) {
            return;
        }
        long number = transaction.numbers().take(result.pools().size());
        try (Rows rows = transaction.rows(POOLS, result.pools().size())) {
            for (Pool pool : result.pools()) {
                pools.add(number);
                rows.row()
                        .put(number++)
                        .put(pool.quantity())
                        .put(pool.amount())
                        .put(transaction.book())
                        .put(run.number())
                        .put(costObject(pool.costObject()))
                        .put(LocalDate.ofEpochDay(pool.date()))
                        .put(pool.name());
            }
            rows.end();
        }
    }

    private void writeSettlements() {
        try (Rows rows = transaction.rows(SETTLEMENTS, run.settlements())) {
            result.forEachSettlement((receipt, issue, quantity, amount, principle) -> {
                boolean service = receipt == CostingResult.NO_RECEIPT;
                if (!service) {
                    settled(receipt, quantity, amount);
                }
                if (isPoolBefore(issue)) {
                    adjusted[issue] = Math.addExact(adjusted[issue], amount);
                } else {
                    settled(issue, quantity, amount);
                }
                totals.settled(quantity, amount);
                if (principle == Principle.MARKING) {
                    marksUsed.merge(new Pair(number(issue), number(receipt)), quantity, Math::addExact);
                }
                rows.row()
                        .putKey(service ? null : (Long) number(receipt))
                        .put(number(issue))
                        .put(quantity)
                        .put(amount)
                        .put(transaction.book())
                        .put(run.number())
                        .put(place++)
                        .put(principle.word());
            });
            rows.end();
        }
    }

    /** A pool of an earlier run takes in nothing but what layers that changed add to it (rules.md R-2). */
    private boolean isPoolBefore(int row) {
        return !result.isPool(row) && input.isReceipt(row);
    }

    private void settled(int row, long quantity, long amount) {
        quantitySettled[row] = Math.addExact(quantitySettled[row], quantity);
        amountSettled[row] = Math.addExact(amountSettled[row], amount);
    }

    private void writeOpening() {
        try (Rows rows = transaction.rows(OPENING, input.rows())) {
            for (int row = 0; row < input.rows(); row++) {
                OpenTransaction before = costed.transactions().get(row);
                Quantity left = before.quantityOpen().minus(Quantity.ofMicro(quantitySettled[row]));
                if (!left.isZero()) {
                    Money change = Money.ofMinor(adjusted[row]);
                    Money settled = before.amountSettled().plus(Money.ofMinor(amountSettled[row]));
                    writeOpening(rows, before, left, before.present().plus(change), settled);
                }
            }
            for (OpenTransaction waiting : costed.waiting()) {
                writeOpening(rows, waiting, waiting.quantity(), waiting.present(), Money.ZERO);
            }
            for (Pool pool : result.pools()) {
                writeOpening(rows, pool);
            }
            rows.end();
        }
    }

    private void writeOpening(Rows rows, OpenTransaction open, Quantity left, Money present, Money settled) {
        rows.row()
                .put(open.lot())
                .put(open.sequence())
                .put(open.quantity().micro())
                .put(open.quantity().minus(left).micro())
                .put(open.posted().minor())
                .put(present.minor())
                .put(settled.minor())
                .put(transaction.book())
                .put(run.number())
                .put(keys.costObject(transaction.book(), open.costObject()))
                .put(open.split())
                .put(open.dated())
                .put(open.ordered())
                .put(open.financialDate())
                .putKey(keys.accounts(open.accounts()))
                .put(open.receipt())
                .put(open.pool())
                .put(open.name());
    }

    /** Of a pool's settlements, those into it make it and those out of it use it up: both are counted by its row. */
    private void writeOpening(Rows rows, Pool pool) {
        long taken = quantitySettled[pool.row()] - pool.quantity();
        if (taken < pool.quantity()) {
            LocalDate date = LocalDate.ofEpochDay(pool.date());
            Money amount = Money.ofMinor(pool.amount());
            long number = number(pool.row());
            OpenTransaction open = new OpenTransaction(
                    number,
                    pool.name(),
                    true,
                    true,
                    input.object(pool.costObject()),
                    date,
                    date,
                    date,
                    number,
                    0,
                    Quantity.ofMicro(pool.quantity()),
                    Quantity.ofMicro(pool.quantity()),
                    amount,
                    amount,
                    Money.ZERO,
                    null);
            Quantity left = Quantity.ofMicro(pool.quantity() - taken);
            writeOpening(rows, open, left, amount, Money.ofMinor(amountSettled[pool.row()] - pool.amount()));
        }
    }

    /** Markings that this close has not used up, worked off in the order in which they were made. */
    private List<Mark> left(List<Mark> inForce) {
        List<Mark> left = new ArrayList<>();
        for (Mark mark : inForce) {
            Pair pair = new Pair(mark.issue(), mark.receipt());
            long used =
                    Math.min(marksUsed.getOrDefault(pair, 0L), mark.quantity().micro());
            marksUsed.computeIfPresent(pair, (marked, quantity) -> quantity - used);
            Quantity rest = mark.quantity().minus(Quantity.ofMicro(used));
            if (!rest.isZero()) {
                left.add(new Mark(mark.order(), mark.issue(), mark.receipt(), rest));
            }
        }
        return left;
    }
}
