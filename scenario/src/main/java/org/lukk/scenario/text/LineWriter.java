package org.lukk.scenario.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lukk.scenario.Cost;
import org.lukk.scenario.Details;
import org.lukk.scenario.DimensionValues;
import org.lukk.scenario.Goods;
import org.lukk.scenario.Keyword;
import org.lukk.values.Currency;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/** One line of the language in its canonical form: words that have their place first, options after them. */
final class LineWriter {
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder options = new StringBuilder();
    private final StringBuilder details = new StringBuilder();

    LineWriter dated(LocalDate date, String directive) {
        return word(date.toString()).word(directive);
    }

    /** A word that is written as it is. */
    LineWriter word(String word) {
        words.append(words.isEmpty() ? "" : " ").append(word);
        return this;
    }

    LineWriter code(String code) {
        return word(Quoting.word(code));
    }

    /** A code that would mean something else if it were written like one of these keywords. */
    LineWriter code(String code, Collection<String> keywords) {
        return word(keywords.contains(code) ? Quoting.quoted(code) : Quoting.word(code));
    }

    LineWriter code(Optional<String> code) {
        code.ifPresent(this::code);
        return this;
    }

    LineWriter codes(List<String> codes) {
        return word(list(codes));
    }

    LineWriter quantity(Quantity quantity) {
        return word(quantity.toString());
    }

    LineWriter quantity(Optional<Quantity> quantity) {
        quantity.ifPresent(this::quantity);
        return this;
    }

    LineWriter number(BigDecimal number) {
        return word(number.toPlainString());
    }

    LineWriter goods(Goods goods) {
        return code(goods.lot()).rest(goods);
    }

    LineWriter goods(String order, Goods goods) {
        return code(goods.lot()).code(order).rest(goods);
    }

    private LineWriter rest(Goods goods) {
        return code(goods.item()).quantity(goods.quantity()).dimensions(goods.dimensions());
    }

    LineWriter cost(Cost cost) {
        return switch (cost) {
            case Cost.PerUnit(UnitCost unitCost) -> at(unitCost);
            case Cost.InTotal(BigDecimal amount) -> word("=").number(amount);
        };
    }

    LineWriter cost(Optional<Cost> cost) {
        cost.ifPresent(this::cost);
        return this;
    }

    LineWriter at(UnitCost unitCost) {
        return word("@").number(unitCost.value());
    }

    LineWriter pairs(String keyword, DimensionValues values) {
        String pairs = values.named().entrySet().stream()
                .map(pair -> pair.getKey() + "=" + value(pair.getValue()))
                .collect(Collectors.joining(","));
        return word(keyword).word(pairs);
    }

    LineWriter dimensions(DimensionValues values) {
        for (Map.Entry<String, String> pair : values.named().entrySet()) {
            option(pair.getKey(), value(pair.getValue()));
        }
        return this;
    }

    /** What every posting may carry, after its own options whenever it is written. */
    LineWriter details(Details carried) {
        detail("currency", carried.currency().map(Currency::code).orElse(""));
        detail("unit", carried.unit().orElse(""));
        detail("document", carried.document());
        detail("party", carried.party());
        return detail("text", carried.text());
    }

    private LineWriter detail(String name, String text) {
        details.append(text.isEmpty() ? "" : " " + name + "=" + Quoting.word(text));
        return this;
    }

    LineWriter codeOption(String name, Optional<String> code) {
        return option(name, code.map(Quoting::word));
    }

    LineWriter codesOption(String name, Optional<List<String>> codes) {
        return option(name, codes.map(LineWriter::list));
    }

    LineWriter numberOption(String name, Optional<BigDecimal> number) {
        return option(name, number.map(BigDecimal::toPlainString));
    }

    LineWriter choiceOption(String name, Optional<? extends Keyword> choice) {
        return option(name, choice.map(Keyword::word));
    }

    LineWriter option(String name, Optional<String> value) {
        value.ifPresent(written -> option(name, written));
        return this;
    }

    LineWriter option(String name, String value) {
        options.append(' ').append(name).append('=').append(value);
        return this;
    }

    /** A component begins: the options so far belong to what stands before it. */
    LineWriter component(String keyword) {
        words.append(options).append(details);
        options.setLength(0);
        details.setLength(0);
        return word(keyword);
    }

    private static String value(String text) {
        return text.isEmpty() ? "" : Quoting.word(text);
    }

    private static String list(List<String> codes) {
        return codes.stream().map(Quoting::word).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return words.toString() + options + details;
    }
}
