package org.lukk.scenario.text;

import static org.lukk.scenario.text.NumberForm.EXPECTED_QUANTITY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lukk.costing.Principle;
import org.lukk.ledger.Category;
import org.lukk.ledger.PostingType;
import org.lukk.scenario.Directive.Expect;
import org.lukk.scenario.Expectation;
import org.lukk.scenario.Expectation.CostSource;
import org.lukk.scenario.Expectation.Layer;
import org.lukk.scenario.Expectation.Position;
import org.lukk.scenario.Expectation.Settled;
import org.lukk.scenario.LedgerKey;

/** Forms of what must be true (scenario.md, Expectations). */
final class ExpectationForms {
    static final Form<Expect> EXPECT = Form.of("expect [book NAME] WHAT …", ExpectationForms::expect);

    static final Map<String, Form<Expectation>> BY_WORD = byWord(List.of(
            Form.of("posted LOT AMOUNT", c -> new Expectation.Posted(c.lot(), c.signedAmount())),
            Form.of("cost LOT AMOUNT", c -> new Expectation.CurrentCost(c.lot(), c.signedAmount())),
            Form.of("adjustment LOT AMOUNT", c -> new Expectation.Adjustment(c.lot(), c.signedAmount())),
            Form.of("settlement RECEIPT ISSUE QTY AMOUNT [PRINCIPLE]", ExpectationForms::settlement),
            Form.of(
                    "settled LOT QTY AMOUNT",
                    c -> new Expectation.SettledTotal(c.lot(), c.quantity(EXPECTED_QUANTITY), c.signedAmount())),
            Form.of(
                    "open LOT QTY AMOUNT",
                    c -> new Expectation.Open(c.lot(), c.quantity(EXPECTED_QUANTITY), c.signedAmount())),
            Form.of("closed LOT", c -> new Expectation.Closed(c.lot())),
            Form.of("layers ITEM [DIMS] QTY AMOUNT [QTY AMOUNT …]", ExpectationForms::layers),
            Form.of("on-hand ITEM [DIMS] QTY AMOUNT", c -> onHand(c, Position.ON_HAND)),
            Form.of("financial ITEM [DIMS] QTY AMOUNT", c -> onHand(c, Position.FINANCIAL)),
            Form.of("physical ITEM [DIMS] QTY AMOUNT", c -> onHand(c, Position.PHYSICAL)),
            Form.of(
                    "running-average ITEM [DIMS] PRICE",
                    c -> new Expectation.RunningAverage(
                            c.item(), c.options().dimensions(), c.number("PRICE", NumberForm.EXPECTED_PRICE))),
            Form.of(
                    "balance ACCOUNT-or-@CATEGORY AMOUNT [as-of=DATE]",
                    c -> new Expectation.Balance(
                            accounts(c, "ACCOUNT or @CATEGORY"),
                            c.signedAmount(),
                            c.options().date("as-of"))),
            Form.of(
                    "voucher-line RUN ACCOUNT-or-@CATEGORY-or-#TYPE AMOUNT",
                    c -> new Expectation.VoucherLine(run(c), ledgerKey(c), c.signedAmount())),
            Form.of(
                    "posting-line LOT ACCOUNT-or-@CATEGORY-or-#TYPE AMOUNT",
                    c -> new Expectation.PostingLine(c.lot(), ledgerKey(c), c.signedAmount())),
            Form.of("value-as-of DATE ITEM [DIMS] QTY AMOUNT", ExpectationForms::valueAsOf),
            Form.of("warning CODE [LOT]", c -> new Expectation.Warning(c.stableCode(), c.optionalCode("LOT"))),
            Form.of("no-warnings", _ -> new Expectation.NoWarnings()),
            Form.of("finding CODE [LOT]", c -> new Expectation.Finding(c.stableCode(), c.optionalCode("LOT"))),
            Form.of("no-findings", _ -> new Expectation.NoFindings()),
            Form.of(
                    "explains LOT SOURCE AMOUNT",
                    c -> new Expectation.Explains(c.lot(), costSource(c), c.signedAmount())),
            Form.of("refused CODE", c -> new Expectation.Refused(c.stableCode())),
            Form.of("reconciled", _ -> new Expectation.Reconciled())));

    private ExpectationForms() {}

    private static Map<String, Form<Expectation>> byWord(List<Form<Expectation>> forms) {
        Map<String, Form<Expectation>> byWord = new LinkedHashMap<>();
        forms.forEach(form -> byWord.put(form.word(), form.after("expect")));
        return byWord;
    }

    private static Expect expect(Clause c) {
        Optional<String> book = Optional.empty();
        if (c.nextIs("book")) {
            c.keyword("book");
            book = Optional.of(c.code("NAME"));
            c.inBook(book.get());
        }
        Word what = c.next("what is expected");
        Form<Expectation> form = BY_WORD.get(what.raw());
        if (form == null) {
            c.giveUp(what, "what is expected", BY_WORD.keySet());
            return new Expect(book, new Expectation.Reconciled());
        }
        return new Expect(book, form.read(c));
    }

    private static Expectation settlement(Clause c) {
        return new Expectation.Settlement(
                settled(c, "RECEIPT"),
                settled(c, "ISSUE"),
                c.quantity(EXPECTED_QUANTITY),
                c.signedAmount(),
                c.more() ? Optional.of(c.choice("PRINCIPLE", Principle.values(), Principle::word)) : Optional.empty());
    }

    private static Settled settled(Clause c, String called) {
        if (c.nextIs("pool")) {
            c.keyword("pool");
            return new Settled.Pool();
        }
        return new Settled.Lot(c.code(called));
    }

    private static Expectation layers(Clause c) {
        String item = c.item();
        List<Layer> layers = new ArrayList<>();
        do {
            layers.add(new Layer(c.quantity(EXPECTED_QUANTITY), c.signedAmount()));
        } while (c.more() && !c.nextIsCost());
        return new Expectation.Layers(item, c.options().dimensions(), layers);
    }

    private static Expectation onHand(Clause c, Position position) {
        return new Expectation.OnHand(
                position, c.item(), c.options().dimensions(), c.quantity(EXPECTED_QUANTITY), c.signedAmount());
    }

    private static Expectation valueAsOf(Clause c) {
        LocalDate date = c.date("DATE");
        return new Expectation.ValueAsOf(
                date, c.item(), c.options().dimensions(), c.quantity(EXPECTED_QUANTITY), c.signedAmount());
    }

    private static Optional<Integer> run(Clause c) {
        if (c.nextIs("last")) {
            c.keyword("last");
            return Optional.empty();
        }
        return Optional.of(c.runNumber());
    }

    private static LedgerKey ledgerKey(Clause c) {
        return c.nextBegins("#")
                ? new LedgerKey.OfType(c.marked("#", PostingType.values(), PostingType::word))
                : accounts(c, "ACCOUNT, @CATEGORY or #TYPE");
    }

    private static LedgerKey.OfAccounts accounts(Clause c, String called) {
        return c.nextBegins("@")
                ? new LedgerKey.OfCategory(c.marked("@", Category.values(), Category::word))
                : new LedgerKey.Account(c.code(called));
    }

    private static CostSource costSource(Clause c) {
        for (CostSource.Kind kind : CostSource.Kind.values()) {
            if (c.nextIs(kind.word())) {
                c.keyword(kind.word());
                return kind;
            }
        }
        return new CostSource.Lot(c.code("SOURCE"));
    }
}
