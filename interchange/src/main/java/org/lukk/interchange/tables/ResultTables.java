package org.lukk.interchange.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Adjustment;
import org.lukk.closing.EntryRow;
import org.lukk.closing.OnHandRow;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Reconciliation;
import org.lukk.closing.Run;
import org.lukk.closing.RunType;
import org.lukk.closing.Settlement;
import org.lukk.closing.VoucherLine;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.Setting;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.Account;
import org.lukk.ledger.Category;
import org.lukk.ledger.TrialBalance;
import org.lukk.values.Argument;
import org.lukk.values.Currency;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.Sentences;

/**
 * The result tables of a company (interchange.md, Results). Quantities and amounts of issues are negative in {@code
 * transactions}; settlements are positive.
 */
public final class ResultTables {
    /** The one valuation book every company has. */
    private static final String PRIMARY = "primary";

    private static final int AVERAGE_DECIMALS = 6;

    private final Catalogue catalogue;
    private final Currency currency;
    private final DimensionColumns dimensions;
    private final Map<Integer, Run> runs = new HashMap<>();
    private final Sentences sentences;

    private final boolean storno;

    private ResultTables(Catalogue catalogue, List<Run> runs, boolean storno, Sentences sentences) {
        this.storno = storno;
        this.catalogue = catalogue;
        this.currency = catalogue.currency();
        this.dimensions = DimensionColumns.of(catalogue);
        this.sentences = sentences;
        runs.forEach(run -> this.runs.put(run.number(), run));
    }

    /** The tables of a company as its books are now; sentences are those of the reader. */
    public static ResultTables of(ReadBooks books, Sentences sentences) {
        boolean storno = Setting.REVERSALS.isSet(books.settings());
        return new ResultTables(books.catalogue(), books.runs(), storno, sentences);
    }

    /** The tables of the product's own about the ledger. */
    public LedgerTables ledger() {
        return new LedgerTables(catalogue, sentences, this::debit, this::credit);
    }

    /** Where reversals are shown as storno, what one takes back stands with a minus where it was. */
    private Money debit(EntryRow row) {
        return isStorno(row) ? row.entry().credit().negated() : row.entry().debit();
    }

    private Money credit(EntryRow row) {
        return isStorno(row) ? row.entry().debit().negated() : row.entry().credit();
    }

    private boolean isStorno(EntryRow row) {
        Run run = storno ? runs.get(row.run()) : null;
        return run != null && run.type() == RunType.REVERSAL;
    }

    public Table<TransactionRow> transactions() {
        Columns<TransactionRow> c = new Columns<>();
        c.add(Column.text("lot", row -> row.state().transaction().name()));
        c.add(Column.text("item", row -> row.state().transaction().item()));
        c.addAll(DimensionColumns.columns(
                dimensions.inventory(), row -> row.state().transaction().dimensions()));
        c.add(Column.word("reference", row -> row.state().transaction().event().word()));
        c.add(Column.text("order", row -> ""));
        c.add(Column.quantity("quantity", row -> row.state().quantity()));
        c.add(Column.word("status", row -> status(row.state())));
        c.add(Column.date("physical_date", row -> row.state().transaction().dated()));
        c.add(Column.date("financial_date", row -> row.state().financialDate()));
        c.add(amount(
                "physical_amount",
                row -> row.state().isFinancial() ? null : row.state().posted()));
        c.add(amount("posted_amount", row -> row.state().posted()));
        c.add(amount("adjustment", row -> row.state().adjustment()));
        c.add(amount("cost_amount", row -> row.state().cost()));
        c.add(Column.quantity("settled_quantity", row -> settledQuantity(row.state())));
        c.add(amount("settled_amount", row -> settledAmount(row.state())));
        c.add(Column.flag("open", row -> !row.state().quantityOpen().isZero()));
        c.add(Column.date("closed_on", TransactionRow::closedOn));
        c.add(book());
        c.add(Column.time(
                "recorded", row -> row.origin() == null ? null : row.origin().recorded()));
        c.add(Column.text("by", row -> row.origin() == null ? "" : row.origin().user()));
        return c.table("transactions");
    }

    private static String status(TransactionState state) {
        return state.transaction().receipt()
                ? (state.isFinancial() ? "purchased" : "received")
                : (state.isFinancial() ? "sold" : "deducted");
    }

    private static Quantity settledQuantity(TransactionState state) {
        return state.transaction().receipt() ? state.settled() : state.settled().negated();
    }

    private static Money settledAmount(TransactionState state) {
        return state.transaction().receipt()
                ? state.amountSettled()
                : state.amountSettled().negated();
    }

    public Table<Settlement> settlements() {
        Columns<Settlement> c = new Columns<>();
        c.add(Column.number("run", Settlement::run));
        c.add(Column.date("date", Settlement::date));
        c.add(Column.word("principle", settlement -> settlement.principle().word()));
        c.add(Column.text("item", Settlement::item));
        c.add(Column.text("receipt", Settlement::receipt));
        c.add(Column.text("issue", Settlement::issue));
        c.add(Column.quantity("quantity", Settlement::quantity));
        c.add(amount("amount", Settlement::amount));
        c.add(Column.flag("cancelled", settlement -> !settlement.active()));
        c.add(book());
        c.add(Column.time("recorded", settlement -> recorded(settlement.run())));
        c.add(Column.text("by", settlement -> by(settlement.run())));
        return c.table("settlements");
    }

    private @Nullable Instant recorded(int run) {
        Run known = runs.get(run);
        return known == null ? null : known.finished();
    }

    private String by(int run) {
        Run known = runs.get(run);
        return known == null ? "" : known.by();
    }

    public Table<Adjustment> adjustments() {
        Columns<Adjustment> c = new Columns<>();
        c.add(Column.number("run", Adjustment::run));
        c.add(Column.text("lot", Adjustment::lot));
        c.add(Column.text("item", Adjustment::item));
        c.add(amount("amount", Adjustment::amount));
        c.add(Column.text("account", Adjustment::account));
        c.add(Column.text("offset_account", Adjustment::offsetAccount));
        c.add(book());
        return c.table("adjustments");
    }

    public Table<Run> runs() {
        Columns<Run> c = new Columns<>();
        c.add(Column.number("run", Run::number));
        c.add(Column.word("type", run -> run.type().word()));
        c.add(Column.date("date", Run::date));
        c.add(Column.word("status", Run::status));
        c.add(Column.text("voucher", Run::voucher));
        c.add(Column.word("ledger", run -> run.ledger().word()));
        c.add(Column.count("transactions", Run::transactions));
        c.add(Column.count("settlements", Run::settlements));
        c.add(amount("adjusted_amount", Run::adjustedAmount));
        c.add(Column.count("warnings", Run::warnings));
        c.add(Column.word("log", run -> run.warnings() > 0 ? "yes" : "no"));
        c.add(Column.word("digest", Run::digest));
        c.add(Column.time("started", Run::started));
        c.add(Column.time("finished", Run::finished));
        c.add(Column.text("by", Run::by));
        c.add(Column.text("note", Run::note));
        c.add(Column.number("reverses", Run::reverses));
        c.add(Column.number("reversed_by", Run::reversedBy));
        c.add(book());
        c.add(Column.time("recorded", Run::finished));
        return c.table("runs");
    }

    public Table<LogRow> log() {
        Columns<LogRow> c = new Columns<>();
        c.add(Column.number("run", LogRow::run));
        c.add(Column.word("severity", row -> row.finding().severity().word()));
        c.add(Column.word("code", row -> row.finding().code().word()));
        c.add(Column.text("item", row -> row.finding().item().orElse("")));
        c.add(Column.text("lot", row -> row.finding().lot().orElse("")));
        c.add(Column.quantity("quantity", row -> row.finding().quantity().orElse(null)));
        c.add(new Column<>("amount", Kind.AMOUNT, row -> amountOf(row.finding())));
        c.add(Column.text("message", row -> sentences.message(row.finding())));
        c.add(Column.text("remedy", row -> sentences.remedy(row.finding())));
        return c.table("log");
    }

    public Table<FindingRow> findings() {
        Columns<FindingRow> c = new Columns<>();
        c.add(Column.word("code", row -> row.finding().code().word()));
        c.add(Column.word("severity", row -> row.finding().severity().word()));
        c.add(Column.text("item", row -> row.finding().item().orElse("")));
        c.addAll(DimensionColumns.columns(dimensions.financial(), FindingRow::dimensions));
        c.add(Column.text("lot", row -> row.finding().lot().orElse("")));
        c.add(Column.quantity("quantity", row -> row.finding().quantity().orElse(null)));
        c.add(new Column<>("amount", Kind.AMOUNT, row -> amountOf(row.finding())));
        c.add(new Column<>(
                "date", Kind.DATE, row -> row.finding().get(Argument.DATE).orElse("")));
        c.add(Column.word(
                "cause", row -> row.finding().cause().map(cause -> cause.word()).orElse("")));
        c.add(Column.text("waits_for", FindingRow::waitsFor));
        c.add(Column.text("remedy", row -> sentences.remedy(row.finding())));
        return c.table("findings");
    }

    private static String amountOf(Finding finding) {
        return finding.amount().map(BigDecimal::toPlainString).orElse("");
    }

    /** Entries of one voucher, under the name {@code voucher}. */
    public Table<EntryRow> voucher() {
        return new Table<>("voucher", entries().columns());
    }

    /** Entries told apart by what of inventory they are about: the entry, and before its amounts item group and item. */
    public Table<VoucherLine> voucherLines() {
        Columns<VoucherLine> c = new Columns<>();
        for (Column<EntryRow> column : entries().columns()) {
            if (column.name().equals("debit")) {
                c.add(Column.text("item_group", VoucherLine::itemGroup));
                c.add(Column.text("item", VoucherLine::item));
                c.add(Column.text("lot", line -> line.row().entry().lot()));
            }
            if (!column.name().equals("lot")) {
                c.add(new Column<>(
                        column.name(), column.kind(), line -> column.plain().apply(line.row())));
            }
        }
        return c.table("voucher");
    }

    public Table<EntryRow> entries() {
        Columns<EntryRow> c = new Columns<>();
        c.add(Column.text("voucher", EntryRow::voucher));
        c.add(Column.date("date", EntryRow::date));
        c.add(Column.text("account", row -> row.entry().account()));
        c.add(Column.text("name", row -> nameOf(row.entry().account())));
        c.add(Column.word("posting_type", row -> row.entry().type().word()));
        c.addAll(DimensionColumns.columns(
                dimensions.entries(), row -> row.entry().dimensions()));
        c.add(amount("debit", this::debit));
        c.add(amount("credit", this::credit));
        c.add(Column.number("run", EntryRow::run));
        c.add(Column.text("lot", row -> row.entry().lot()));
        c.add(book());
        c.add(Column.time("recorded", EntryRow::recorded));
        c.add(Column.text("by", EntryRow::by));
        return c.table("ledger-entries");
    }

    private String nameOf(String account) {
        return catalogue.chart().find(account).map(Account::name).orElse("");
    }

    public Table<OnHandRow> onHand() {
        Columns<OnHandRow> c = new Columns<>();
        c.add(Column.text("item", row -> row.costObject().item()));
        c.addAll(DimensionColumns.columns(
                dimensions.financial(), row -> row.costObject().financial()));
        c.add(Column.quantity("financial_quantity", row -> row.onHand().financialQuantity()));
        c.add(amount("financial_amount", row -> row.onHand().financialAmount()));
        c.add(Column.quantity("physical_quantity", row -> row.onHand().physicalQuantity()));
        c.add(amount("physical_amount", row -> row.onHand().physicalAmount()));
        c.add(Column.quantity("quantity", row -> row.onHand().quantity()));
        c.add(amount("amount", row -> row.onHand().amount()));
        c.add(Column.unitCost("average", row -> average(row.onHand())));
        return c.table("on-hand");
    }

    /** Shown, never computed with; of nothing there is none. */
    private @Nullable BigDecimal average(OnHand onHand) {
        return onHand.quantity().isZero()
                ? null
                : onHand.amount()
                        .in(currency)
                        .divide(onHand.quantity().toDecimal(), AVERAGE_DECIMALS, RoundingMode.HALF_UP);
    }

    public Table<TrialBalance.Line> trialBalance() {
        Columns<TrialBalance.Line> c = new Columns<>();
        c.add(Column.text("account", line -> line.account().code()));
        c.add(Column.text("name", line -> line.account().name()));
        c.add(Column.word("type", line -> line.account().type().word()));
        c.add(Column.word("category", line -> category(line.account())));
        c.add(amount("opening", line -> line.sums().opening()));
        c.add(amount("debit", line -> line.sums().debit()));
        c.add(amount("credit", line -> line.sums().credit()));
        c.add(amount("closing", line -> line.sums().closing()));
        return c.table("trial-balance");
    }

    public Table<Reconciliation.Line> reconciliation() {
        Columns<Reconciliation.Line> c = new Columns<>();
        c.add(Column.text("account", line -> line.account().code()));
        c.add(Column.text("name", line -> line.account().name()));
        c.add(Column.word("category", line -> category(line.account())));
        c.add(amount("subledger", Reconciliation.Line::subledger));
        c.add(amount("ledger", Reconciliation.Line::ledger));
        c.add(amount("main_ledger", line -> null));
        c.add(amount("difference", Reconciliation.Line::difference));
        c.add(Column.text("cause", Reconciliation.Line::cause));
        return c.table("reconciliation");
    }

    private static String category(Account account) {
        return account.category().map(Category::word).orElse("");
    }

    private <R> Column<R> amount(String name, Function<? super R, @Nullable Money> value) {
        return Column.amount(name, currency, value);
    }

    private static <R> Column<R> book() {
        return Column.word("book", row -> PRIMARY);
    }

    /** Columns in the order in which they are named. */
    private static final class Columns<R> {
        private final List<Column<R>> columns = new ArrayList<>();

        void add(Column<R> column) {
            columns.add(column);
        }

        void addAll(List<Column<R>> more) {
            columns.addAll(more);
        }

        Table<R> table(String name) {
            return new Table<>(name, columns);
        }
    }
}
