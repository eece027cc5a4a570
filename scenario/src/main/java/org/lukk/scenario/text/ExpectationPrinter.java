package org.lukk.scenario.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lukk.costing.Principle;
import org.lukk.scenario.Expectation;
import org.lukk.scenario.Expectation.CostSource;
import org.lukk.scenario.Expectation.Settled;
import org.lukk.scenario.LedgerKey;

/** Writes expectations in their canonical form. */
final class ExpectationPrinter {
    private static final List<String> SOURCES =
            Arrays.stream(CostSource.Kind.values()).map(CostSource.Kind::word).toList();

    private ExpectationPrinter() {}

    static LineWriter line(Optional<String> book, Expectation what) {
        LineWriter line = new LineWriter().word("expect");
        book.ifPresent(name -> line.word("book").code(name));
        return switch (what) {
            case Expectation.OfLot ofLot -> lot(line, ofLot);
            case Expectation.OfStock ofStock -> stock(line, ofStock);
            case Expectation.OfLedger ofLedger -> ledger(line, ofLedger);
            case Expectation.OfAnswer ofAnswer -> answer(line, ofAnswer);
        };
    }

    private static LineWriter lot(LineWriter line, Expectation.OfLot what) {
        return switch (what) {
            case Expectation.Posted(var lot, var amount) ->
                line.word("posted").code(lot).number(amount);
            case Expectation.CurrentCost(var lot, var amount) ->
                line.word("cost").code(lot).number(amount);
            case Expectation.Adjustment(var lot, var amount) ->
                line.word("adjustment").code(lot).number(amount);
            case Expectation.Settlement(var receipt, var issue, var quantity, var amount, var principle) -> {
                settled(settled(line.word("settlement"), receipt), issue)
                        .quantity(quantity)
                        .number(amount);
                principle.map(Principle::word).ifPresent(line::word);
                yield line;
            }
            case Expectation.SettledTotal(var lot, var quantity, var amount) ->
                line.word("settled").code(lot).quantity(quantity).number(amount);
            case Expectation.Open(var lot, var quantity, var amount) ->
                line.word("open").code(lot).quantity(quantity).number(amount);
            case Expectation.Closed(var lot) -> line.word("closed").code(lot);
            case Expectation.Explains(var lot, var source, var amount) ->
                source(line.word("explains").code(lot), source).number(amount);
        };
    }

    private static LineWriter settled(LineWriter line, Settled settled) {
        return switch (settled) {
            case Settled.Lot(var lot) -> line.code(lot, List.of("pool"));
            case Settled.Pool() -> line.word("pool");
        };
    }

    private static LineWriter source(LineWriter line, CostSource source) {
        return switch (source) {
            case CostSource.Lot(var lot) -> line.code(lot, SOURCES);
            case CostSource.Kind kind -> line.word(kind.word());
        };
    }

    private static LineWriter stock(LineWriter line, Expectation.OfStock what) {
        return switch (what) {
            case Expectation.Layers(var item, var dimensions, var layers) -> {
                line.word("layers").code(item).dimensions(dimensions);
                layers.forEach(layer -> line.quantity(layer.quantity()).number(layer.amount()));
                yield line;
            }
            case Expectation.OnHand(var position, var item, var dimensions, var quantity, var amount) ->
                line.word(position.word())
                        .code(item)
                        .quantity(quantity)
                        .number(amount)
                        .dimensions(dimensions);
            case Expectation.RunningAverage(var item, var dimensions, var price) ->
                line.word("running-average").code(item).number(price).dimensions(dimensions);
            case Expectation.ValueAsOf(var date, var item, var dimensions, var quantity, var amount) ->
                line.word("value-as-of")
                        .word(date.toString())
                        .code(item)
                        .quantity(quantity)
                        .number(amount)
                        .dimensions(dimensions);
        };
    }

    private static LineWriter ledger(LineWriter line, Expectation.OfLedger what) {
        return switch (what) {
            case Expectation.Balance(var account, var amount, var asOf) ->
                key(line.word("balance"), account).number(amount).option("as-of", asOf.map(day -> day.toString()));
            case Expectation.VoucherLine(var run, var account, var amount) -> {
                line.word("voucher-line")
                        .word(run.map(number -> Integer.toString(number)).orElse("last"));
                yield key(line, account).number(amount);
            }
            case Expectation.PostingLine(var lot, var account, var amount) ->
                key(line.word("posting-line").code(lot), account).number(amount);
            case Expectation.Reconciled() -> line.word("reconciled");
        };
    }

    private static LineWriter key(LineWriter line, LedgerKey key) {
        return switch (key) {
            case LedgerKey.Account(var code) -> line.code(code);
            case LedgerKey.OfCategory(var category) -> line.word("@" + category.word());
            case LedgerKey.OfType(var type) -> line.word("#" + type.word());
        };
    }

    private static LineWriter answer(LineWriter line, Expectation.OfAnswer what) {
        return switch (what) {
            case Expectation.Warning(var code, var lot) ->
                line.word("warning").word(code).code(lot);
            case Expectation.NoWarnings() -> line.word("no-warnings");
            case Expectation.Finding(var code, var lot) ->
                line.word("finding").word(code).code(lot);
            case Expectation.NoFindings() -> line.word("no-findings");
            case Expectation.Refused(var code) -> line.word("refused").word(code);
        };
    }
}
