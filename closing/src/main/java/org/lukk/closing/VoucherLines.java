package org.lukk.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lukk.inventory.Item;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.PostedItem;
import org.lukk.ledger.RunEntries;
import org.lukk.ledger.Specification;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Refusal;

/**
 * From ledger entries down to the inventory transactions behind them, and back (costing.md sections 18.1 and 23). The
 * voucher of a posting names its transaction. That of a run was summed up as the run was told; here it is told apart as
 * far as the reader wants, from the adjustments of the run and the accounts kept on the transactions, so that the lines
 * of a voucher sum up to its entries in every detail.
 */
public final class VoucherLines {
    private final ReadBooks books;
    private final List<Run> runs;
    private final Map<String, String> itemOfLot = new HashMap<>();

    public VoucherLines(ReadBooks books) {
        this.books = books;
        this.runs = books.runs();
    }

    /**
     * The lines of a run's voucher; none where the run moved no value, or keeps its voucher.
     *
     * @throws Refusal {@code unknown-run}
     */
    public List<VoucherLine> ofRun(int number, Specification specification) {
        if (number < 1 || number > runs.size()) {
            throw new Refusal(Finding.of(Code.UNKNOWN_RUN).with(Argument.RUN, number));
        }
        List<EntryRow> rows = rows(new EntryQuery.OfRun(number));
        return rows.isEmpty() ? List.of() : ofRun(runs.get(number - 1), rows, specification);
    }

    /**
     * The lines of a voucher by its number; that of a posting needs no telling apart.
     *
     * @throws Refusal {@code unknown-voucher}
     */
    public List<VoucherLine> ofVoucher(String number, Specification specification) {
        List<EntryRow> rows = rows(new EntryQuery.OfVoucher(number));
        if (rows.isEmpty()) {
            throw new Refusal(Finding.of(Code.UNKNOWN_VOUCHER).with(Argument.NAME, number));
        }
        int run = rows.getFirst().run();
        return run == 0 ? rows.stream().map(this::line).toList() : ofRun(runs.get(run - 1), rows, specification);
    }

    /**
     * Everything the ledger has of one transaction: the vouchers of its postings, and its part of the vouchers of runs. A
     * part that an invoice split off begins with its invoice; what was posted before stands with the whole.
     *
     * @throws Refusal {@code unknown-lot}
     */
    public List<VoucherLine> ofLot(String lot) {
        if (books.transaction(lot).isEmpty()) {
            throw new Refusal(Finding.of(Code.UNKNOWN_LOT).with(Argument.LOT, lot));
        }
        List<VoucherLine> lines = new ArrayList<>();
        books.entries(new EntryQuery.OfLot(lot), row -> lines.add(line(row)));
        Map<Integer, RunEntries> byRun = new TreeMap<>();
        books.adjustments(new AdjustmentQuery.OfLot(lot), booked -> {
            Run run = runs.get(booked.run() - 1);
            if (run.ledger() != Run.LedgerState.KEPT) {
                add(of(byRun, run.number()), booked, false);
            } else if (run.reversedBy() != 0) {
                add(of(byRun, run.reversedBy()), booked, false);
            }
        });
        books.adjustments(new AdjustmentQuery.LeftOfLot(lot), left -> {
            Run run = runs.get(left.run() - 1);
            if (run.reversedBy() != 0) {
                add(of(byRun, run.reversedBy()), left, true);
            }
        });
        byRun.forEach((run, entries) -> {
            List<EntryRow> rows = rows(new EntryQuery.OfRun(run));
            if (!rows.isEmpty()) {
                lines.addAll(lines(Head.of(runs.get(run - 1), rows), entries, Specification.TRANSACTION));
            }
        });
        lines.sort(Comparator.comparing((VoucherLine line) -> line.row().recorded())
                .thenComparing(line -> line.row().run()));
        return lines;
    }

    /** All that a run did to transactions, also where it nets to nothing and made no voucher; not of a kept voucher. */
    List<VoucherLine> behind(Run run) {
        if (run.ledger() == Run.LedgerState.KEPT) {
            return List.of();
        }
        return ofRun(run, rows(new EntryQuery.OfRun(run.number())), Specification.TRANSACTION);
    }

    /** The voucher that lines are of; that of a run that moved no value has no number. */
    private record Head(
            String voucher, LocalDate date, String text, String source, int run, Instant recorded, String by) {
        static Head of(Run run, List<EntryRow> rows) {
            if (rows.isEmpty()) {
                return new Head("", run.date(), "", "run " + run.number(), run.number(), run.finished(), run.by());
            }
            EntryRow row = rows.getFirst();
            return new Head(row.voucher(), row.date(), row.text(), row.source(), row.run(), row.recorded(), row.by());
        }

        EntryRow row(LedgerEntry entry) {
            return new EntryRow(voucher, date, text, source, run, recorded, by, entry);
        }
    }

    private static RunEntries of(Map<Integer, RunEntries> byRun, int run) {
        return byRun.computeIfAbsent(run, number -> new RunEntries(Specification.TRANSACTION));
    }

    /**
     * A reversal takes back what is left of the run's adjustments; where that run's voucher was kept, only what postings
     * had taken back of them before.
     */
    private List<VoucherLine> ofRun(Run run, List<EntryRow> rows, Specification specification) {
        RunEntries entries = new RunEntries(specification);
        if (run.type() != RunType.REVERSAL) {
            books.adjustments(new AdjustmentQuery.OfRun(run.number()), booked -> add(entries, booked, false));
        } else {
            books.adjustments(new AdjustmentQuery.LeftOfRun(run.reverses()), left -> add(entries, left, true));
            if (runs.get(run.reverses() - 1).ledger() == Run.LedgerState.KEPT) {
                books.adjustments(new AdjustmentQuery.OfRun(run.reverses()), kept -> add(entries, kept, false));
            }
        }
        return lines(Head.of(run, rows), entries, specification);
    }

    private void add(RunEntries entries, Adjustment adjustment, boolean back) {
        Money value = back ? adjustment.amount().negated() : adjustment.amount();
        adjustment
                .accounts()
                .ifPresent(accounts -> entries.add(
                        accounts.entries(value, adjustment.lot()),
                        new PostedItem(adjustment.item(), itemGroup(adjustment.item()))));
    }

    private List<VoucherLine> lines(Head head, RunEntries entries, Specification specification) {
        return entries.entries().stream()
                .map(entry -> line(head, entry, specification))
                .toList();
    }

    private VoucherLine line(Head head, LedgerEntry entry, Specification specification) {
        EntryRow row = head.row(entry);
        return switch (specification) {
            case TOTAL -> new VoucherLine(row, "", "");
            case ITEM_GROUP -> new VoucherLine(row, entry.detail(), "");
            case ITEM, TRANSACTION -> new VoucherLine(row, itemGroup(entry.detail()), entry.detail());
        };
    }

    private VoucherLine line(EntryRow row) {
        String lot = row.entry().lot();
        String item = lot.isEmpty() ? "" : itemOfLot.computeIfAbsent(lot, this::itemOf);
        return new VoucherLine(row, itemGroup(item), item);
    }

    private String itemOf(String lot) {
        return books.transaction(lot).orElseThrow().transaction().item();
    }

    private String itemGroup(String item) {
        return Optional.of(item)
                .flatMap(books.catalogue()::item)
                .map(Item::itemGroup)
                .orElse("");
    }

    private List<EntryRow> rows(EntryQuery query) {
        List<EntryRow> rows = new ArrayList<>();
        books.entries(query, rows::add);
        return rows;
    }
}
