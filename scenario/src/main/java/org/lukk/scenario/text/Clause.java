package org.lukk.scenario.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lukk.scenario.Cost;
import org.lukk.scenario.Details;
import org.lukk.scenario.DimensionValues;
import org.lukk.scenario.Goods;
import org.lukk.scenario.Keyword;
import org.lukk.scenario.SetUp.Factor;
import org.lukk.values.Currency;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/**
 * What the words of one directive, or of one component of it, mean. Words that have their place are read one after the
 * other: each method named after such a word takes the next one. {@link #options} are read by name.
 */
final class Clause {
    private static final String COST = "COST, @ UNITCOST or = AMOUNT";

    private final ClauseWords words;
    private final LineContext line;
    private final Form<?> form;
    private final Options options;
    private Optional<Currency> currency;

    Clause(ClauseWords words, LineContext line, Form<?> form, Optional<Currency> currency) {
        this.words = words;
        this.line = line;
        this.form = form;
        this.options = new Options(words, line.values());
        this.currency = currency;
    }

    /** The same words, read by another form. */
    Clause as(Form<?> other) {
        return new Clause(words, line, other, currency);
    }

    /** From here on amounts are in the currency of a book. */
    void inBook(String book) {
        currency = line.currencies().ofBook(book);
    }

    <T> List<T> components(Form<T> component) {
        if (words.components().isEmpty()) {
            keyword(component.word());
        }
        return words.components().stream()
                .map(part -> component.read(new Clause(part, line, component, currency)))
                .toList();
    }

    void check() {
        words.check(form);
    }

    Options options() {
        return options;
    }

    Faults faults() {
        return line.faults();
    }

    Values values() {
        return line.values();
    }

    /** The date at the beginning of the line. */
    LocalDate date() {
        return line.date().orElse(LocalDate.MAX);
    }

    Optional<LocalDate> optionalDate() {
        return line.date();
    }

    boolean more() {
        return words.more();
    }

    boolean nextIs(String keyword) {
        return words.nextIs(keyword);
    }

    boolean nextBegins(String mark) {
        return words.nextBegins(mark);
    }

    Word next(String called) {
        return words.next(called, form);
    }

    void missing(String called) {
        words.missing(called, form);
    }

    void keyword(String keyword) {
        line.values().known(next(keyword), List.of(keyword));
    }

    String code(String called) {
        return line.values().code(next(called), called);
    }

    Optional<String> optionalCode(String called) {
        return more() ? Optional.of(code(called)) : Optional.empty();
    }

    /** A code of scenario.md, Codes. */
    String stableCode() {
        return line.values().stableCode(next("CODE"));
    }

    /** A known word behind a mark such as {@code @}. */
    <E> E marked(String mark, E[] choices, Function<E, String> wordOf) {
        return line.values().choice(next(mark).after(0), choices, wordOf);
    }

    /** Tells a word that nothing begins with; what follows is not checked. */
    void giveUp(Word word, String called, Collection<String> known) {
        line.values().unknown(called, word, known);
        words.giveUp();
    }

    String lot() {
        return code("LOT");
    }

    String item() {
        return code("ITEM");
    }

    List<String> codes(String called) {
        return line.values().codes(next(called), called);
    }

    <E extends Enum<E> & Keyword> E choice(String called, Class<E> choice) {
        return choice(called, choice.getEnumConstants(), Keyword::word);
    }

    <E> E choice(String called, E[] choices, Function<E, String> wordOf) {
        return line.values().choice(next(called), choices, wordOf);
    }

    LocalDate date(String called) {
        return line.values().date(next(called), called);
    }

    Currency currency(String called) {
        return line.values().currency(next(called), called);
    }

    DimensionValues pairs(String keyword) {
        keyword(keyword);
        return line.values().pairs(next(keyword + " k=v,…"));
    }

    /** A number; where the sign of a cost stands instead, the number was left out and the cost is still to be read. */
    BigDecimal number(String called, NumberForm number) {
        boolean leftOut = nextIs("@") || nextIs("=");
        if (leftOut) {
            words.tellNext(called + ", " + number.expected(), form.remedy());
        }
        return line.values().number(leftOut ? Word.missing() : next(called), number);
    }

    /** {@code 12}, {@code 0.5} or {@code 1/12}. */
    Factor factor() {
        Word word = next("FACTOR");
        int slash = word.raw().indexOf('/');
        if (slash < 0) {
            return new Factor(line.values().number(word, NumberForm.FACTOR), BigDecimal.ONE);
        }
        return new Factor(
                line.values().number(word.until(slash), NumberForm.FACTOR),
                line.values().number(word.after(slash), NumberForm.FACTOR));
    }

    int runNumber() {
        return number("N", NumberForm.NUMBER).intValueExact();
    }

    Quantity quantity(NumberForm number) {
        return Quantity.of(number("QTY", number));
    }

    Optional<Quantity> optionalQuantity() {
        return more() && !nextIsCost() ? Optional.of(quantity(NumberForm.QUANTITY)) : Optional.empty();
    }

    BigDecimal amount() {
        return number("AMOUNT", amountForm());
    }

    BigDecimal signedAmount() {
        return number("±AMOUNT", amountForm().withSign());
    }

    Optional<BigDecimal> amountOption(String name) {
        return options.number(name, amountForm());
    }

    /** Amounts are in the currency the line names, else in the company's. */
    private NumberForm amountForm() {
        return NumberForm.amount(options.has("currency") ? options.validCurrency() : currency);
    }

    UnitCost atUnitCost() {
        keyword("@");
        return unitCost();
    }

    private UnitCost unitCost() {
        return new UnitCost(number("UNITCOST", NumberForm.UNIT_COST));
    }

    Cost cost() {
        Word sign = next(COST);
        if (sign.is("=")) {
            return new Cost.InTotal(amount());
        }
        if (sign.is("@")) {
            return new Cost.PerUnit(unitCost());
        }
        faults().tell(sign, COST, "Write @ 10.00 for one unit or = 100.00 for all, with a blank between.");
        return new Cost.PerUnit(UnitCost.ZERO);
    }

    Optional<Cost> optionalCost() {
        return nextIsCost() ? Optional.of(cost()) : Optional.empty();
    }

    boolean nextIsCost() {
        return nextBegins("@") || nextBegins("=");
    }

    Goods goods() {
        return goods(lot(), NumberForm.QUANTITY);
    }

    Goods goods(String lot, NumberForm quantity) {
        return new Goods(lot, item(), quantity(quantity), options.dimensions());
    }

    Details details() {
        return options.details();
    }
}
