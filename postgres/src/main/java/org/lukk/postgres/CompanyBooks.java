package org.lukk.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Adjustment;
import org.lukk.closing.AdjustmentQuery;
import org.lukk.closing.BookedDay;
import org.lukk.closing.Costed;
import org.lukk.closing.EnteredUpdate;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.EntryRow;
import org.lukk.closing.OnHandRow;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.OpenQuery;
import org.lukk.closing.OpenTransaction;
import org.lukk.closing.Previews;
import org.lukk.closing.QuantityRow;
import org.lukk.closing.Run;
import org.lukk.closing.RunNeeds;
import org.lukk.closing.RunType;
import org.lukk.closing.Sealing;
import org.lukk.closing.Settlement;
import org.lukk.closing.SettlementQuery;
import org.lukk.closing.SumsQuery;
import org.lukk.closing.TransactionQuery;
import org.lukk.inventory.Gate;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.Mark;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.Origin;
import org.lukk.inventory.PostedFacts;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.TrialBalance;
import org.lukk.ledger.Voucher;
import org.lukk.values.CanonicalBytes;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** The books of one company inside one database transaction: each table family does its part. */
final class CompanyBooks extends CompanyProduction implements OpenBooks {
    private final Transaction transaction;
    private final RunHolders holders;
    private final GateTable gate;
    private final GateLock lock;
    private final Identities identities;
    private final TransactionStates states;
    private final OnHandTable onHand;
    private final MarkTables marks;
    private final VoucherTables vouchers;
    private final Recordings recordings;
    private final PostedRows posted;
    private final OpenTransactions open;
    private final StockReports stock;
    private final LedgerReports ledger;
    private final Keys keys;

    CompanyBooks(Transaction transaction, Keys keys, SetUpTables.Known known, RunHolders holders) {
        super(new SetUpTables(transaction, known), transaction, keys, new VoucherNumbers(transaction));
        this.transaction = transaction;
        this.keys = keys;
        this.holders = holders;
        gate = new GateTable(transaction);
        lock = new GateLock(transaction);
        identities = new Identities(transaction, keys);
        states = new TransactionStates(transaction, keys);
        onHand = new OnHandTable(transaction, keys);
        marks = new MarkTables(transaction, runs);
        vouchers = new VoucherTables(transaction, keys, numbers);
        recordings = new Recordings(transaction);
        posted = new PostedRows(transaction, keys, identities, onHand, marks, links(), vouchers);
        open = new OpenTransactions(transaction, keys, runs);
        stock = new StockReports(transaction, keys);
        ledger = new LedgerReports(transaction, keys, numbers);
    }

    // ---- set-up in use

    /** Postings in flight end first, so that the answer holds until the commit. */
    @Override
    public boolean isInUse(Set<String> items) {
        enterGateAlone();
        return stock.hasStock(items) || hasOpenTransactions(items);
    }

    private boolean hasOpenTransactions(Set<String> items) {
        Set<String> withOpen = new TreeSet<>();
        open.read(OpenQuery.all(END), row -> withOpen.add(row.costObject().item()));
        withOpen.retainAll(items);
        return !withOpen.isEmpty();
    }

    @Override
    public boolean hasTransactions(String item) {
        enterGateAlone();
        return stock.hasTransactions(item);
    }

    // ---- gate

    @Override
    public Gate gate() {
        return gate.read();
    }

    @Override
    public Gate enterGate() {
        lock.share();
        transaction.numbers().startAnew();
        return gate.read();
    }

    @Override
    public Gate enterGateAlone() {
        lock.takeAlone();
        transaction.numbers().startAnew();
        return gate.read();
    }

    @Override
    public void begin(Gate.RunInProgress run) {
        holders.hold(transaction.company(), run);
        transaction.afterRollback(() -> holders.release(transaction.company().name(), run.token()));
        gate.begin(run);
    }

    @Override
    public void abandon(String token) {
        Gate.RunInProgress run = gate.read().closing();
        if (run != null && run.token().equals(token)) {
            end(run);
        }
    }

    private void end(Gate.RunInProgress run) {
        gate.end();
        transaction.afterCommit(() -> holders.release(transaction.company().name(), run.token()));
    }

    @Override
    public boolean isAlive(Gate.RunInProgress run) {
        return RunHolders.isHeld(transaction);
    }

    // ---- posting

    @Override
    public Map<String, InventoryTransaction> identities(Collection<String> names) {
        return identities.find(names);
    }

    @Override
    public Map<CostObject, OnHand> onHand(Collection<CostObject> costObjects) {
        return onHand.lock(costObjects);
    }

    @Override
    public Quantity quantityAt(String item, Dimensions exactly) {
        return onHand.quantityAt(item, exactly);
    }

    @Override
    public Map<Long, TransactionState> transactions(Collection<Long> lots) {
        return states.find(lots);
    }

    @Override
    public List<Mark> marks(Collection<Long> lots) {
        return marks.of(lots);
    }

    @Override
    public long takeLots(int count) {
        return transaction.numbers().take(count);
    }

    @Override
    public void append(PostedFacts facts, Origin origin) {
        long recording = recordings.of(origin);
        posted.append(facts, recording, catalogue().periods().calendar());
        orderTables().append(facts, recording);
        appendStandards(facts.standards(), recording);
    }

    // ---- reading

    @Override
    public void open(OpenQuery query, Consumer<OpenTransaction> row) {
        open.read(query, row);
    }

    @Override
    public Previews previews() {
        return new PreviewTable(transaction);
    }

    /** How often anything was recorded since the last active close, runs among it. */
    @Override
    public long facts(LocalDate upTo) {
        return recordings.countSince(runs.lastClose().recording());
    }

    @Override
    public RunNeeds needs(LocalDate upTo) {
        return new RunNeedsTable(transaction)
                .read(runs.lastClose(), catalogue().periods().calendar().yearOf(upTo));
    }

    @Override
    public Set<CostObject> receivedAfter(LocalDate day, Collection<CostObject> costObjects) {
        return stock.receivedAfter(day, costObjects);
    }

    @Override
    public Set<String> itemsToClose(LocalDate from, LocalDate to) {
        Set<String> items = stock.itemsDated(from, to);
        open.read(OpenQuery.all(to), row -> items.add(row.costObject().item()));
        return items;
    }

    @Override
    public List<Mark> marks() {
        return marks.all();
    }

    @Override
    public List<Mark> marksMade() {
        return marks.made();
    }

    @Override
    public void updates(Collection<Long> lots, Consumer<EnteredUpdate> row) {
        new EnteredUpdates(transaction, keys).list(lots, row);
    }

    @Override
    public Optional<TransactionState> transaction(String lot) {
        return states.find(lot);
    }

    @Override
    public void transactions(TransactionQuery query, Consumer<TransactionState> row) {
        states.list(query, row);
    }

    @Override
    public List<OnHandRow> onHand(Collection<String> items, @Nullable LocalDate asOf) {
        return stock.onHand(items, asOf);
    }

    @Override
    public List<QuantityRow> quantities(Collection<String> items, @Nullable LocalDate asOf) {
        return stock.quantities(items, asOf);
    }

    @Override
    public List<Run> runs() {
        return runs.all();
    }

    @Override
    public List<Finding> log(int run) {
        return runs.log(run);
    }

    @Override
    public void settlements(SettlementQuery query, Consumer<Settlement> row) {
        new SettlementTable(transaction).list(query, row);
    }

    @Override
    public void adjustments(AdjustmentQuery query, Consumer<Adjustment> row) {
        new AdjustmentTable(transaction, keys).list(query, row);
        orderTables().list(query, row);
    }

    @Override
    public Map<PostedAccounts, Money> adjusted(int run) {
        return stock.adjusted(run);
    }

    @Override
    public Map<Integer, Voucher> keptVouchers() {
        return ledger.kept();
    }

    @Override
    public List<TrialBalance.Sums> sums(SumsQuery query) {
        return ledger.sums(query);
    }

    @Override
    public void entries(EntryQuery query, Consumer<EntryRow> row) {
        ledger.entries(query, row);
    }

    @Override
    public Map<PostedAccounts, Money> booked(@Nullable LocalDate asOf) {
        return stock.booked(asOf);
    }

    @Override
    public void booked(LocalDate asOf, Consumer<BookedDay> row) {
        new BookedDays(transaction).read(asOf, row);
    }

    /** What does not hold in the tables. */
    List<Finding> broken() {
        List<Finding> broken =
                new ArrayList<>(new Invariants(transaction, catalogue().chart()).broken());
        new ContentHashes(transaction, keys, numbers, broken::add).check();
        return broken;
    }

    // ---- runs

    @Override
    public int nextRun() {
        return runs.next();
    }

    @Override
    public void seal(Sealing run) {
        long recording = recordings.ofRun(run.by(), run.finished());
        ControlTotals totals = new ControlTotals();
        Costed costed = run.costed();
        if (costed != null) {
            new SealedRows(transaction, keys, run, costed, totals).write(marks, onHand);
            orderTables().seal(run, costed.orders());
        }
        new AdjustedLayers(transaction, keys, totals).write(run, onHand);
        runs.insert(run, recording);
        Voucher voucher = run.voucher();
        if (voucher != null) {
            if (run.keep()) {
                ledger.keep(run.number(), voucher);
            } else {
                post(voucher, recording);
            }
        }
        if (costed != null || !run.layers().isEmpty()) {
            totals.requireWritten(transaction, run.number(), !run.keep());
        }
        gate.followRuns();
        Gate.RunInProgress progress = gate.read().closing();
        if (progress != null && (run.type() == RunType.CLOSE || run.type() == RunType.RECALCULATION)) {
            end(progress);
        }
    }

    private void post(Voucher voucher, long recording) {
        Set<String> lots = new TreeSet<>();
        voucher.entries().forEach(entry -> lots.add(entry.lot()));
        lots.remove("");
        Map<String, InventoryTransaction> named = identities.find(lots);
        long number = transaction.numbers().take();
        vouchers.write(
                List.of(new VoucherTables.Numbered(number, voucher, new CanonicalBytes())),
                recording,
                catalogue().periods().calendar(),
                lot -> Objects.requireNonNull(named.get(lot), lot).lot());
    }

    @Override
    public void postKept(int run, Origin origin) {
        Voucher voucher = ledger.kept().get(run);
        if (voucher == null) {
            throw new IllegalStateException("run keeps no voucher: " + run);
        }
        post(voucher, recordings.of(origin));
    }
}
