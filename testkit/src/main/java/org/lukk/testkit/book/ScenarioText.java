package org.lukk.testkit.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** A book in the words of scenario.md, so that anybody can run it. */
public final class ScenarioText {
    private ScenarioText() {}

    /** The whole book, a line each. */
    public static String of(Book book) {
        Stream<String> events = book.events().stream().map(ScenarioText::line);
        return String.join("\n", Stream.concat(head(book).stream(), events).toList()) + "\n";
    }

    /** Company, models and items. */
    public static List<String> head(Book book) {
        Stream<String> company =
                Stream.of("company R " + Book.CURRENCY.code(), "dimensions W financial=warehouse physical=site");
        Stream<String> items = book.items().stream().flatMap(item -> Stream.of(model(item), item(item)));
        return Stream.concat(company, items).toList();
    }

    private static String model(ItemSetUp item) {
        return "model " + name(item) + " " + item.method().word() + (item.includePhysical() ? " include-physical" : "");
    }

    private static String item(ItemSetUp item) {
        BigDecimal price = item.price().value();
        return "item " + item.code() + " model=" + name(item) + " dimensions=W"
                + (price.signum() == 0 ? "" : " price=" + price.toPlainString());
    }

    private static String name(ItemSetUp item) {
        return "M" + item.code().toUpperCase(Locale.ROOT);
    }

    /** One event. */
    public static String line(Event event) {
        return switch (event) {
            case Event.Receipt e ->
                posting(e.date(), e.update() == Update.PHYSICAL ? "receive" : "purchase", e.lot(), e.object()) + " "
                        + e.quantity() + amount(Optional.of(e.amount())) + dimensions(e.object());
            case Event.Issue e ->
                posting(e.date(), e.update() == Update.PHYSICAL ? "ship" : "sell", e.lot(), e.object()) + " "
                        + e.quantity() + e.mark().map(lot -> " mark=" + lot).orElse("") + dimensions(e.object());
            case Event.Difference e ->
                posting(e.date(), e.journal().word(), e.lot(), e.object()) + " " + e.quantity() + amount(e.amount())
                        + dimensions(e.object());
            case Event.Transfer e ->
                posting(e.date(), "transfer", e.lot(), e.from()) + " " + e.quantity() + " from "
                        + place(e, e.from(), "P") + " to " + place(e, e.to(), "Q");
            case Event.Return e ->
                posting(e.date(), "return-sale", e.lot(), e.object()) + " " + e.quantity() + " of=" + e.of()
                        + dimensions(e.object());
            case Event.Invoice e -> e.date() + " invoice " + e.lot() + quantity(e.quantity()) + amount(e.amount());
            case Event.Charge e -> e.date() + " charge " + e.lot() + " " + text(e.amount());
            case Event.Mark e -> "mark " + e.issue() + " " + e.receipt() + quantity(e.quantity());
            case Event.Unmark e -> "unmark " + e.issue();
            case Event.Recalculate e ->
                e.date() + " recalculate" + (e.items().isEmpty() ? "" : " items=" + String.join(",", e.items()));
            case Event.Close e -> e.date() + " close";
            case Event.Reverse _ -> "reverse";
        };
    }

    private static String place(Event.Transfer e, CostObject object, String site) {
        String warehouse = "warehouse=" + object.financial().get("warehouse");
        return e.from().equals(e.to()) ? warehouse + ",site=" + site : warehouse;
    }

    private static String posting(LocalDate date, String word, String lot, CostObject object) {
        return date + " " + word + " " + lot + " " + object.item();
    }

    private static String quantity(Optional<Quantity> quantity) {
        return quantity.map(q -> " " + q).orElse("");
    }

    private static String amount(Optional<Money> amount) {
        return amount.map(a -> " = " + text(a)).orElse("");
    }

    private static String dimensions(CostObject object) {
        String text = object.financial().toString();
        return text.isEmpty() ? "" : " " + text;
    }

    /** An amount as scenarios write it. */
    public static String text(Money amount) {
        return amount.in(Book.CURRENCY).toPlainString();
    }
}
