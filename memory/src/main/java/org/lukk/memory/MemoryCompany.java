package org.lukk.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Adjustment;
import org.lukk.closing.AdjustmentQuery;
import org.lukk.closing.BookedDay;
import org.lukk.closing.Books.Company;
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
import org.lukk.inventory.LastPosted;
import org.lukk.inventory.Mark;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.Origin;
import org.lukk.inventory.PostedFacts;
import org.lukk.inventory.ProductionOrder;
import org.lukk.inventory.StandardCost;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.TrialBalance;
import org.lukk.ledger.Voucher;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** The books of one company in memory. */
final class MemoryCompany extends MemoryProduction implements OpenBooks {
    private final MemoryLedger ledger;
    private final MemoryPreviews previews = new MemoryPreviews(undo(), lots);
    private final List<StandardCost> standards = new ArrayList<>();
    private @Nullable String letGo;
    private Gate gate = Gate.OPEN;

    MemoryCompany(Company company) {
        super(company);
        this.ledger = new MemoryLedger(company.name(), undo());
    }

    @Override
    public boolean isInUse(Set<String> items) {
        boolean stock = lots.onHand().entrySet().stream()
                .anyMatch(row -> items.contains(row.getKey().item())
                        && !row.getValue().quantity().isZero());
        return stock
                || lots.all().stream()
                        .filter(facts -> items.contains(facts.transaction.item()))
                        .map(this::state)
                        .anyMatch(state -> !state.quantityOpen().isZero());
    }

    @Override
    public boolean hasTransactions(String item) {
        return lots.all().stream().anyMatch(facts -> facts.transaction.item().equals(item));
    }

    // ---- gate

    @Override
    public Gate gate() {
        return gate;
    }

    @Override
    public Gate enterGate() {
        return gate;
    }

    @Override
    public Gate enterGateAlone() {
        return gate;
    }

    @Override
    public void begin(Gate.RunInProgress run) {
        letGo = null;
        set(new Gate(gate.closedTo(), run));
    }

    @Override
    public void abandon(String token) {
        Gate.RunInProgress run = gate.closing();
        if (run != null && run.token().equals(token)) {
            set(new Gate(gate.closedTo(), null));
        }
    }

    @Override
    public boolean isAlive(Gate.RunInProgress run) {
        return !run.token().equals(letGo);
    }

    /** Nobody works on the run of this token any more. */
    void letGo(String token) {
        letGo = token;
    }

    private void set(Gate changed) {
        Gate before = gate;
        gate = changed;
        undo().note(() -> gate = before);
    }

    // ---- posting

    @Override
    public Map<String, InventoryTransaction> identities(Collection<String> names) {
        Map<String, InventoryTransaction> found = new HashMap<>();
        for (String name : names) {
            LotFacts facts = lots.find(name);
            if (facts != null) {
                found.put(name, facts.transaction);
            }
        }
        return found;
    }

    @Override
    public Map<CostObject, OnHand> onHand(Collection<CostObject> costObjects) {
        Map<CostObject, OnHand> found = new HashMap<>();
        costObjects.forEach(costObject -> found.put(costObject, lots.onHand(costObject)));
        return found;
    }

    @Override
    public Quantity quantityAt(String item, Dimensions exactly) {
        return reports.quantityAt(item, exactly);
    }

    @Override
    public Map<Long, TransactionState> transactions(Collection<Long> numbers) {
        Map<Long, TransactionState> found = new HashMap<>();
        numbers.forEach(number -> found.put(number, state(lots.lot(number))));
        return found;
    }

    @Override
    public List<Mark> marks(Collection<Long> numbers) {
        Set<Long> asked = new TreeSet<>(numbers);
        return asked.isEmpty()
                ? List.of()
                : marks().stream()
                        .filter(mark -> asked.contains(mark.issue()) || asked.contains(mark.receipt()))
                        .toList();
    }

    @Override
    public List<Mark> marksMade() {
        return lots.marksMade();
    }

    @Override
    public void updates(Collection<Long> numbers, Consumer<EnteredUpdate> row) {
        Set<Long> asked = new TreeSet<>(numbers);
        for (EnteredUpdate entered : lots.entered()) {
            if (asked.isEmpty() || asked.contains(entered.update().lot())) {
                row.accept(entered);
            }
        }
    }

    @Override
    public List<Mark> marks() {
        return lots.marks(runs::counts);
    }

    @Override
    public Set<CostObject> costObjects(String item) {
        return lots.costObjects(item);
    }

    @Override
    public List<StandardCost> standardCosts(String item) {
        return standards.stream()
                .filter(standard -> standard.item().equals(item))
                .toList();
    }

    @Override
    public List<StandardCost> standardCosts() {
        return List.copyOf(standards);
    }

    @Override
    public LastPosted lastPosted(CostObject costObject) {
        return lots.lastPosted(costObject);
    }

    @Override
    public long takeLots(int count) {
        return lots.take(count);
    }

    @Override
    public void append(PostedFacts facts, Origin origin) {
        facts.transactions().forEach(lots::add);
        facts.updates().forEach(update -> lots.add(update, origin));
        facts.adjustments().forEach(lots::add);
        facts.marks().forEach(lots::add);
        facts.links().forEach(lots::add);
        facts.shipments().forEach(this::add);
        facts.orders().forEach(order -> orders.add(new ProductionOrder(order.number(), order.name(), List.of())));
        facts.orderLines().forEach(orders::add);
        facts.orderAdjustments().forEach(orders::add);
        facts.standards().forEach(standard -> undo().add(standards, standard));
        facts.cancellations().forEach(cancelled -> lots.add(SettledPair.of(cancelled)));
        facts.vouchers().forEach(booked -> post(booked.voucher(), origin.recorded()));
        previews.note(facts);
    }

    private String post(Voucher voucher, Instant recorded) {
        return ledger.post(voucher, catalogue().periods().calendar().yearOf(voucher.date()), recorded);
    }

    private TransactionState state(LotFacts facts) {
        return facts.state(runs::counts);
    }

    // ---- reading

    @Override
    public Optional<TransactionState> transaction(String lot) {
        return Optional.ofNullable(lots.find(lot)).map(this::state);
    }

    @Override
    public void transactions(TransactionQuery query, Consumer<TransactionState> row) {
        lots.all().stream()
                .filter(facts -> isAskedFor(query, facts.transaction))
                .limit(query.limit() == 0 ? Long.MAX_VALUE : query.limit())
                .forEach(facts -> row.accept(state(facts)));
    }

    private static boolean isAskedFor(TransactionQuery query, InventoryTransaction transaction) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        return transaction.lot() > query.after()
                && (query.item().isEmpty() || query.item().equals(transaction.item()))
                && (from == null || !transaction.dated().isBefore(from))
                && (to == null || !transaction.dated().isAfter(to));
    }

    @Override
    public void open(OpenQuery query, Consumer<OpenTransaction> row) {
        reports.open(query, row);
    }

    @Override
    public Previews previews() {
        return previews;
    }

    @Override
    public long facts(LocalDate upTo) {
        return lots.facts() + orders.facts() + runs.all().size();
    }

    @Override
    public RunNeeds needs(LocalDate upTo) {
        long vouchers = ledger.vouchers(catalogue().periods().calendar().yearOf(upTo));
        return reports.needs(upTo, vouchers);
    }

    @Override
    public Set<CostObject> receivedAfter(LocalDate day, Collection<CostObject> costObjects) {
        return reports.receivedAfter(day, costObjects);
    }

    @Override
    public Set<String> itemsToClose(LocalDate from, LocalDate to) {
        return reports.itemsToClose(from, to);
    }

    @Override
    public List<OnHandRow> onHand(Collection<String> items, @Nullable LocalDate asOf) {
        return reports.onHand(items, asOf);
    }

    @Override
    public List<QuantityRow> quantities(Collection<String> items, @Nullable LocalDate asOf) {
        return reports.quantities(items, asOf);
    }

    @Override
    public Map<PostedAccounts, Money> booked(@Nullable LocalDate asOf) {
        return reports.booked(asOf);
    }

    @Override
    public void booked(LocalDate asOf, Consumer<BookedDay> row) {
        reports.booked(asOf, row);
    }

    @Override
    public Map<PostedAccounts, Money> adjusted(int run) {
        return reports.adjusted(run);
    }

    @Override
    public void settlements(SettlementQuery query, Consumer<Settlement> row) {
        reports.settlements(query, row);
    }

    @Override
    public List<Run> runs() {
        return runs.all();
    }

    @Override
    public List<Finding> log(int run) {
        return runs.sealing(run).log();
    }

    @Override
    public void adjustments(AdjustmentQuery query, Consumer<Adjustment> row) {
        new MemoryAdjustments(lots, runs, orders).list(query, row);
    }

    @Override
    public Map<Integer, Voucher> keptVouchers() {
        return runs.keptVouchers();
    }

    @Override
    public List<TrialBalance.Sums> sums(SumsQuery query) {
        return ledger.sums(query, run -> runs.sealing(run).type() == RunType.REVERSAL);
    }

    @Override
    public void entries(EntryQuery query, Consumer<EntryRow> row) {
        ledger.entries(query, row);
    }

    // ---- runs

    @Override
    public int nextRun() {
        return runs.next();
    }

    @Override
    public void seal(Sealing run) {
        previews.noteRun(run.number());
        Voucher voucher = run.voucher();
        String number = voucher == null || run.keep() ? "" : post(voucher, run.finished());
        List<Adjustment> adjustments = new ArrayList<>();
        if (run.costed() != null) {
            adjustments.addAll(new MemorySeal(lots, run, run.costed()).write());
            adjustments.addAll(MemorySeal.write(orders, run, run.costed().orders()));
        }
        adjustments.addAll(MemorySeal.write(lots, run));
        if (run.reverses() != 0) {
            lots.forget(run.reverses());
        }
        runs.add(run, adjustments, number);
        boolean ended = run.type() == RunType.CLOSE || run.type() == RunType.RECALCULATION;
        set(new Gate(runs.closedTo(), ended ? null : gate.closing()));
    }

    @Override
    public void postKept(int run, Origin origin) {
        Voucher voucher = keptVouchers().get(run);
        if (voucher == null) {
            throw new IllegalStateException("run keeps no voucher: " + run);
        }
        runs.posted(run, post(voucher, origin.recorded()));
    }
}
