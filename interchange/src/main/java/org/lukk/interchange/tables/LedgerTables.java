package org.lukk.interchange.tables;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.AccountStatement;
import org.lukk.closing.ClearingAccounts;
import org.lukk.closing.EntryRow;
import org.lukk.closing.ReconciliationParts;
import org.lukk.inventory.Catalogue;
import org.lukk.ledger.Account;
import org.lukk.ledger.Category;
import org.lukk.values.Argument;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Sentences;

/**
 * Tables of the product's own beside those of interchange.md: what a controller reads of the ledger. Amounts are in the
 * company's currency, balances debit positive.
 */
public final class LedgerTables {
    private final Catalogue catalogue;
    private final Sentences sentences;
    private final Function<EntryRow, @Nullable Money> debit;
    private final Function<EntryRow, @Nullable Money> credit;

    LedgerTables(
            Catalogue catalogue,
            Sentences sentences,
            Function<EntryRow, @Nullable Money> debit,
            Function<EntryRow, @Nullable Money> credit) {
        this.catalogue = catalogue;
        this.sentences = sentences;
        this.debit = debit;
        this.credit = credit;
    }

    /** The statement of an account: {@code line} is opening, entry or closing. */
    public Table<AccountStatement.Line> statement() {
        return new Table<>(
                "statement",
                List.of(
                        Column.word("line", line -> line.kind().word()),
                        Column.date("date", AccountStatement.Line::date),
                        Column.text("voucher", line -> of(line, EntryRow::voucher)),
                        Column.text("text", line -> of(line, EntryRow::text)),
                        Column.word(
                                "posting_type",
                                line -> of(line, row -> row.entry().type().word())),
                        Column.number(
                                "run",
                                line -> line.row() == null ? 0 : line.row().run()),
                        Column.text("lot", line -> of(line, row -> row.entry().lot())),
                        amount("debit", line -> line.row() == null ? null : debit.apply(line.row())),
                        amount("credit", line -> line.row() == null ? null : credit.apply(line.row())),
                        amount("balance", AccountStatement.Line::balance),
                        Column.time(
                                "recorded",
                                line -> line.row() == null ? null : line.row().recorded()),
                        Column.text("by", line -> of(line, EntryRow::by))));
    }

    private static String of(AccountStatement.Line line, Function<EntryRow, String> value) {
        EntryRow row = line.row();
        return row == null ? "" : value.apply(row);
    }

    /** The voucher journal: all entries of a span of days in the order of their dates, with text and document. */
    public Table<EntryRow> journal() {
        return new Table<>(
                "journal",
                List.of(
                        Column.date("date", EntryRow::date),
                        Column.text("voucher", EntryRow::voucher),
                        Column.text("text", EntryRow::text),
                        Column.text("document", EntryRow::source),
                        Column.text("account", row -> row.entry().account()),
                        Column.text("name", row -> name(row.entry().account())),
                        Column.word("posting_type", row -> row.entry().type().word()),
                        amount("debit", debit),
                        amount("credit", credit),
                        Column.number("run", EntryRow::run),
                        Column.text("lot", row -> row.entry().lot()),
                        Column.time("recorded", EntryRow::recorded),
                        Column.text("by", EntryRow::by)));
    }

    /** Control accounts told apart. */
    public Table<ReconciliationParts.Part> reconciliationParts() {
        return new Table<>(
                "reconciliation-parts",
                List.of(
                        Column.text("account", part -> part.account().code()),
                        Column.text("name", part -> part.account().name()),
                        Column.word("category", part -> category(part.account())),
                        Column.text("item_group", ReconciliationParts.Part::itemGroup),
                        Column.text("item", ReconciliationParts.Part::item),
                        Column.text("period", ReconciliationParts.Part::period),
                        amount("subledger", ReconciliationParts.Part::subledger),
                        amount("ledger", ReconciliationParts.Part::ledger),
                        amount("difference", ReconciliationParts.Part::difference)));
    }

    /** What is behind the balances of accounts that clear themselves. */
    public Table<ClearingAccounts.Line> clearing() {
        return new Table<>(
                "clearing",
                List.of(
                        Column.text("account", line -> line.account().code()),
                        Column.text("name", line -> line.account().name()),
                        Column.word("category", line -> category(line.account())),
                        Column.text("lot", ClearingAccounts.Line::lot),
                        Column.text("item", ClearingAccounts.Line::item),
                        Column.text("document", ClearingAccounts.Line::document),
                        Column.text("party", ClearingAccounts.Line::party),
                        Column.date("since", ClearingAccounts.Line::since),
                        Column.count("age", line -> Math.toIntExact(line.age())),
                        Column.word("bucket", ClearingAccounts.Line::bucket),
                        amount("amount", ClearingAccounts.Line::amount)));
    }

    /** Potential conflicts between inventory and ledger. */
    public Table<Finding> conflicts() {
        return new Table<>(
                "conflicts",
                List.of(
                        Column.word("code", finding -> finding.code().word()),
                        Column.word("severity", finding -> finding.severity().word()),
                        Column.text(
                                "account",
                                finding -> finding.get(Argument.ACCOUNT).orElse("")),
                        Column.text("item", finding -> finding.item().orElse("")),
                        Column.text("lot", finding -> finding.lot().orElse("")),
                        Column.text(
                                "voucher", finding -> finding.get(Argument.NAME).orElse("")),
                        Column.text("run", finding -> finding.get(Argument.RUN).orElse("")),
                        new Column<>(
                                "amount",
                                Kind.AMOUNT,
                                finding -> finding.get(Argument.AMOUNT).orElse("")),
                        Column.text("message", sentences::message),
                        Column.text("remedy", sentences::remedy)));
    }

    private static String category(Account account) {
        return account.category().map(Category::word).orElse("");
    }

    private String name(String account) {
        return catalogue.chart().find(account).map(Account::name).orElse("");
    }

    private <R> Column<R> amount(String name, Function<? super R, @Nullable Money> value) {
        return Column.amount(name, catalogue.currency(), value);
    }
}
