package org.lukk.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.book.Journal;
import org.lukk.testkit.book.Update;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/**
 * A worked example in the words of scenario.md, told to the reference line by line. It knows only the words that the
 * reference knows, so that the product's parser is no part of the second opinion. {@code D1} is 2 March 2026.
 */
final class Example {
    private static final String ITEM = "a";

    private Facts facts;
    private Optional<String> refused = Optional.empty();

    private Example(ItemSetUp item) {
        this.facts = Reference.nothing(new Book(List.of(item), List.of()));
    }

    /** Checks an example about item {@code a}, valued by the words of {@code model}. */
    static void holds(String model, String text) {
        List<String> words = List.of(model.split(" "));
        Method method = Arrays.stream(Method.values())
                .filter(m -> words.contains(m.word()))
                .findFirst()
                .orElseThrow();
        String price = words.stream()
                .filter(w -> w.startsWith("price="))
                .map(w -> w.substring(6))
                .findFirst()
                .orElse("0");
        Example example = new Example(
                new ItemSetUp(ITEM, method, words.contains("include-physical"), new UnitCost(new BigDecimal(price))));
        text.lines()
                .map(line -> line.replaceFirst(";.*", "").strip())
                .filter(l -> !l.isEmpty())
                .forEach(example::line);
        assertThat(example.refused).as("refused at the end").isEmpty();
    }

    private void line(String line) {
        List<String> words = new ArrayList<>(List.of(line.split("\\s+")));
        if (words.removeFirst().equals("expect")) {
            assertThat(actual(words)).as(line).isEqualTo(expected(words));
            refused = words.getFirst().equals("refused") ? Optional.empty() : refused;
        } else {
            assertThat(refused).as("before " + line).isEmpty();
            Answer answer = Reference.answer(facts, event(line));
            refused = answer.refused();
            facts = answer.facts();
        }
    }

    // Events

    private Event event(String line) {
        Words w = Words.of(line);
        return switch (w.verb()) {
            case "receive", "purchase" ->
                new Event.Receipt(
                        w.date(),
                        w.update(),
                        w.at(0),
                        w.object(),
                        w.quantity(2),
                        w.cost().orElseThrow());
            case "ship", "sell" ->
                new Event.Issue(w.date(), w.update(), w.at(0), w.object(), w.quantity(2), w.option("mark"));
            case "transfer" -> new Event.Transfer(w.date(), w.at(0), w.place("from"), w.place("to"), w.quantity(2));
            case "return-sale" ->
                new Event.Return(w.date(), w.at(0), w.option("of").orElseThrow(), w.object(), w.quantity(2));
            case "count" -> new Event.Difference(w.date(), Journal.COUNT, w.at(0), w.object(), w.quantity(2), w.cost());
            case "invoice" -> new Event.Invoice(w.date(), w.at(0), w.optionalQuantity(1), invoiceCost(w));
            case "charge" -> new Event.Charge(w.date(), w.at(0), money(w.at(1)));
            case "mark" -> new Event.Mark(w.at(0), w.at(1), w.optionalQuantity(2));
            case "unmark" -> new Event.Unmark(w.at(0));
            case "recalculate" -> new Event.Recalculate(w.date(), List.of());
            case "close" -> new Event.Close(w.date());
            case "reverse" -> new Event.Reverse();
            default -> throw new IllegalArgumentException(line);
        };
    }

    private Optional<Money> invoiceCost(Words w) {
        Quantity all = facts.lot(w.at(0)).quantity();
        return w.cost(w.optionalQuantity(1).orElse(all));
    }

    // Expectations

    private String expected(List<String> words) {
        int facts = switch (words.getFirst()) {
            case "settlement" -> 3;
            case "layers", "on-hand" ->
                2 + (int) words.stream().filter(w -> w.contains("=")).count();
            case "refused", "closed", "warning", "no-warnings" -> 1;
            default -> 2;
        };
        return String.join(" ", words.subList(facts, words.size()));
    }

    private String actual(List<String> words) {
        String name = words.size() > 1 ? words.get(1) : "";
        return switch (words.getFirst()) {
            case "posted" -> text(facts.lot(name).posted());
            case "cost" -> text(facts.cost(facts.lot(name)));
            case "adjustment" ->
                text(facts.cost(facts.lot(name)).minus(facts.lot(name).posted()));
            case "settled" -> text(facts.settled(facts.lot(name)));
            case "open" -> text(facts.open(facts.lot(name)));
            case "settlement" -> settlement(name, words.get(2), words.size() > 5);
            case "layers" ->
                String.join(
                        " ",
                        facts.layers(object(words)).stream().map(Example::text).toList());
            case "on-hand" -> text(facts.onHand(object(words)));
            case "closed" -> facts.open(facts.lot(name)).quantity().isZero() ? name : "open";
            case "refused" -> refused.orElse("accepted");
            case "warning" ->
                warnings().contains(String.join(" ", words.subList(1, words.size())))
                        ? String.join(" ", words.subList(1, words.size()))
                        : warnings().toString();
            case "no-warnings" -> String.join(", ", warnings());
            default -> throw new IllegalArgumentException(words.toString());
        };
    }

    private List<String> warnings() {
        return facts.lastRun().orElseThrow().warnings().stream()
                .map(w -> w.code() + " " + w.lot())
                .toList();
    }

    private String settlement(String receipt, String issue, boolean principle) {
        List<Settlement> pair = facts.settlements()
                .filter(s -> matches(receipt, s.receipt()) && matches(issue, s.issue()))
                .toList();
        String principles = String.join(
                "+", pair.stream().map(Settlement::principle).distinct().toList());
        return text(Position.sum(pair.stream().map(Settlement::position))) + (principle ? " " + principles : "");
    }

    private static boolean matches(String wanted, String name) {
        return wanted.equals("pool") ? name.startsWith("pool ") : wanted.equals(name);
    }

    private CostObject object(List<String> words) {
        return Words.of("x " + String.join(" ", words)).object();
    }

    private static String text(Position position) {
        return position.quantity() + " " + text(position.amount());
    }

    private static String text(Money money) {
        return money.in(Book.CURRENCY).toPlainString();
    }

    private static Money money(String text) {
        return Money.rounded(new BigDecimal(text), Book.CURRENCY);
    }

    /** The words of one line: verb, positions, options, cost. */
    private record Words(LocalDate date, String verb, List<String> words) {
        static Words of(String line) {
            List<String> words = new ArrayList<>(List.of(line.split("\\s+")));
            boolean dated = words.getFirst().matches("D\\d+");
            LocalDate date = dated
                    ? LocalDate.of(2026, 3, 1)
                            .plusDays(Integer.parseInt(words.removeFirst().substring(1)))
                    : LocalDate.MIN;
            return new Words(date, words.removeFirst(), words);
        }

        Update update() {
            return verb.equals("receive") || verb.equals("ship") ? Update.PHYSICAL : Update.FINANCIAL;
        }

        String at(int place) {
            return words.get(place);
        }

        Quantity quantity(int place) {
            return Quantity.of(new BigDecimal(at(place)));
        }

        Optional<Quantity> optionalQuantity(int place) {
            boolean there = words.size() > place && at(place).matches("[0-9.]+");
            return there ? Optional.of(quantity(place)) : Optional.empty();
        }

        Optional<String> option(String key) {
            return words.stream()
                    .filter(w -> w.startsWith(key + "="))
                    .map(w -> w.substring(key.length() + 1))
                    .findFirst();
        }

        CostObject object() {
            return new CostObject(
                    ITEM,
                    option("warehouse")
                            .map(w -> Dimensions.of(Map.of("warehouse", w)))
                            .orElse(Dimensions.NONE));
        }

        CostObject place(String side) {
            return Words.of("x " + words.get(words.indexOf(side) + 1)).object();
        }

        Optional<Money> cost() {
            return cost(words.size() > 2 && at(2).matches("[-+0-9.]+") ? quantity(2) : Quantity.ZERO);
        }

        Optional<Money> cost(Quantity quantity) {
            int unit = words.indexOf("@");
            int amount = words.indexOf("=");
            if (unit >= 0) {
                return Optional.of(new UnitCost(new BigDecimal(at(unit + 1))).times(quantity, Book.CURRENCY));
            }
            return amount >= 0 ? Optional.of(money(at(amount + 1))) : Optional.empty();
        }
    }
}
