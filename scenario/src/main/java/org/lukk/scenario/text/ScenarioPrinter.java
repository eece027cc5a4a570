package org.lukk.scenario.text;

import java.util.Optional;
import org.lukk.ledger.Category;
import org.lukk.scenario.Directive;
import org.lukk.scenario.Posting;
import org.lukk.scenario.Run;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.SetUp;
import org.lukk.scenario.SetUp.Factor;
import org.lukk.scenario.SetUp.ItemRelation;
import org.lukk.scenario.SetUp.ModelFlag;
import org.lukk.values.Currency;
import org.lukk.values.Method;
import org.lukk.values.UnitCost;

/** The scenario language as text: writes what a file or a directive says in its canonical form, which reads back as the same. */
public final class ScenarioPrinter {
    private ScenarioPrinter() {}

    public static String print(ScenarioFile file) {
        StringBuilder lines = new StringBuilder();
        file.directives().forEach(directive -> lines.append(print(directive)).append('\n'));
        return lines.toString();
    }

    /** One line, without its end. */
    public static String print(Directive directive) {
        LineWriter line = switch (directive) {
            case SetUp setUp -> line(setUp);
            case Posting posting -> PostingPrinter.line(posting);
            case Run run -> line(run);
            case Directive.Expect(var book, var what) -> ExpectationPrinter.line(book, what);
        };
        return line.toString();
    }

    private static LineWriter line(SetUp setUp) {
        return switch (setUp) {
            case SetUp.Company(var name, var currency) ->
                new LineWriter().word("company").code(name).word(currency.code());
            case SetUp.Account(var code, var name, var type, var category) ->
                new LineWriter()
                        .word("account")
                        .code(code)
                        .code(name)
                        .word(type.word())
                        .option("category", category.map(Category::word));
            case SetUp.Profile(var type, var account, var relation) ->
                relation(new LineWriter().word("posting").word(type.word()).code(account), relation);
            case SetUp.Model model -> line(model);
            case SetUp.DimensionGroup(var name, var financial, var physical, var ledger) ->
                new LineWriter()
                        .word("dimensions")
                        .code(name)
                        .codesOption("financial", Optional.of(financial))
                        .codesOption("physical", physical)
                        .codesOption("ledger", ledger);
            case SetUp.Item item -> line(item);
            case SetUp.Unit(var item, var unit, var factor) ->
                new LineWriter().word("unit").code(item).code(unit).word(factor(factor));
            case SetUp.FiscalYear(var name, var from, var to, var periods) ->
                new LineWriter()
                        .word("fiscal-year")
                        .code(name)
                        .word(from.toString())
                        .word(to.toString())
                        .choiceOption("periods", periods);
            case SetUp.Book(var name, var currency, var method, var financial) ->
                new LineWriter()
                        .word("book")
                        .code(name)
                        .option("currency", currency.map(Currency::code))
                        .option("model", method.map(Method::word))
                        .codesOption("financial", financial);
            case SetUp.Rate(var date, var from, var to, var rate) ->
                new LineWriter()
                        .word("rate")
                        .word(date.toString())
                        .word(from.code())
                        .word(to.code())
                        .number(rate);
        };
    }

    private static LineWriter relation(LineWriter line, Optional<ItemRelation> relation) {
        relation.ifPresent(r -> {
            switch (r) {
                case ItemRelation.OfItem(var item) -> line.codeOption("item", Optional.of(item));
                case ItemRelation.OfGroup(var group) -> line.codeOption("group", Optional.of(group));
            }
        });
        return line;
    }

    private static LineWriter line(SetUp.Model model) {
        LineWriter line = new LineWriter()
                .word("model")
                .code(model.name())
                .word(model.method().word());
        for (ModelFlag flag : ModelFlag.values()) {
            if (model.flags().contains(flag)) {
                line.word(flag.word());
            }
        }
        return line;
    }

    private static LineWriter line(SetUp.Item item) {
        return new LineWriter()
                .word("item")
                .code(item.code())
                .codeOption("model", item.model())
                .codeOption("group", item.group())
                .codeOption("dimensions", item.dimensions())
                .choiceOption("type", item.type())
                .numberOption("price", item.price().map(UnitCost::value))
                .codeOption("unit", item.unit());
    }

    private static String factor(Factor factor) {
        String numerator = factor.numerator().toPlainString();
        String denominator = factor.denominator().toPlainString();
        return denominator.equals("1") ? numerator : numerator + "/" + denominator;
    }

    private static LineWriter line(Run run) {
        return switch (run) {
            case Run.Check(var date) -> new LineWriter().dated(date, "check");
            case Run.Preview(var date, var book) ->
                new LineWriter().dated(date, "preview").codeOption("book", book);
            case Run.Recalculate(var date, var items, var later, var book) ->
                later(new LineWriter().dated(date, "recalculate").codesOption("items", items), later)
                        .codeOption("book", book);
            case Run.Close(var date, var later, var book) ->
                later(new LineWriter().dated(date, "close"), later).codeOption("book", book);
            case Run.PostVoucher(var number) ->
                new LineWriter().word("post-voucher").word(Integer.toString(number));
            case Run.Reverse(var date, var number, var book) -> {
                LineWriter line = date.map(d -> new LineWriter().dated(d, "reverse"))
                        .orElseGet(() -> new LineWriter().word("reverse"));
                number.ifPresent(n -> line.word(Integer.toString(n)));
                yield line.codeOption("book", book);
            }
            case Run.LedgerPeriod(var period, var state) ->
                new LineWriter().word("ledger-period").code(period).word(state.word());
        };
    }

    private static LineWriter later(LineWriter line, boolean later) {
        return later ? line.option("ledger", "later") : line;
    }
}
