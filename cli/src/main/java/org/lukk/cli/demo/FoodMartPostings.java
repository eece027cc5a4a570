package org.lukk.cli.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Cost;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.Posting;
import org.lukk.inventory.SetUp;
import org.lukk.inventory.Source;
import org.lukk.ledger.Event;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * How rows of the sample become postings (docs/demo.md):
 *
 * <ul>
 *   <li>an item is a product; its item group is its family. Drink and Non-Consumable are valued by FIFO, Food by weighted
 *       average;
 *   <li>{@code site} is the store's country and financial, {@code warehouse} is the store and physical, so a cost object is
 *       a product in a country;
 *   <li>a delivery is a purchase of the units shipped for the store's invoice in total, so most unit costs do not divide
 *       evenly. Deliveries of no units are reported, not posted;
 *   <li>a sale is a sale; what the sample says that it cost is not used for it;
 *   <li>opening stock on the day before the first is what a cost object needs so that no sale comes before its goods, at
 *       what the sample says that its sales cost on average. Every twentieth product gets nine
 *       tenths of it: its last sales run short.
 * </ul>
 *
 * On a day deliveries come before sales; among themselves they keep the order of the tables. Amounts are rounded to the
 * cent line by line.
 */
final class FoodMartPostings {
    static final LocalDate OPENING = LocalDate.of(1996, 12, 31);
    private static final int SHORT_EVERY = 20;
    private static final String AVERAGED = "Food";

    private final FoodMart sample;

    FoodMartPostings(FoodMart sample) {
        this.sample = sample;
    }

    private record Stock(int product, String country) {}

    /** A delivery or a sale, on its day and place in the table. */
    private record Row(LocalDate date, boolean delivery, int place) {}

    /** How many deliveries bring no units. */
    long deliveriesOfNothing() {
        return sample.deliveries().stream().filter(d -> d.units() == 0).count();
    }

    /** How many postings there are. */
    long count() {
        return openings().size()
                + sample.deliveries().size()
                - deliveriesOfNothing()
                + sample.sales().size();
    }

    List<SetUp> setUp() {
        List<SetUp> lines = new ArrayList<>();
        lines.add(model("FIFO", Method.FIFO));
        lines.add(model("AVERAGE", Method.WEIGHTED_AVERAGE));
        for (FoodMart.Product product : sample.products().values()) {
            String model = product.family().equals(AVERAGED) ? "AVERAGE" : "FIFO";
            lines.add(new SetUp.OfItem(
                    item(product.number()),
                    Optional.of(product.name()),
                    Optional.of(ItemType.ITEM),
                    Optional.of(model),
                    Optional.of(product.family()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("pcs")));
        }
        return lines;
    }

    private static SetUp model(String name, Method method) {
        return new SetUp.OfModelGroup(new ModelGroup(name, method, false, false, true, true, true));
    }

    /** All postings in order. */
    void forEach(Consumer<Posting> posting) {
        openings().forEach(posting);
        for (Row row : rows()) {
            Posting posted = row.delivery()
                    ? purchase(row, sample.deliveries().get(row.place()))
                    : sale(row, sample.sales().get(row.place()));
            posting.accept(posted);
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < sample.deliveries().size(); place++) {
            FoodMart.Delivery delivery = sample.deliveries().get(place);
            if (delivery.units() > 0) {
                rows.add(new Row(delivery.date(), true, place));
            }
        }
        for (int place = 0; place < sample.sales().size(); place++) {
            rows.add(new Row(sample.sales().get(place).date(), false, place));
        }
        // The sort is stable: places keep their order.
        rows.sort(Comparator.comparing(Row::date).thenComparing(row -> !row.delivery()));
        return rows;
    }

    private Posting purchase(Row row, FoodMart.Delivery delivery) {
        return movement(
                delivery.date(),
                Event.PURCHASE,
                code("R", row.place(), 6),
                delivery.product(),
                delivery.units(),
                cents(delivery.invoice()),
                store(delivery.store()),
                Source.NONE);
    }

    private Posting sale(Row row, FoodMart.Sale sale) {
        String revenue = BigDecimal.valueOf(cents(sale.revenue()).minor(), 2).toPlainString();
        return movement(
                sale.date(),
                Event.SELL,
                code("S", row.place(), 6),
                sale.product(),
                sale.units(),
                null,
                store(sale.store()),
                new Source("", "C" + sale.customer(), "", revenue));
    }

    private List<Posting> openings() {
        Map<Stock, Integer> needed = needed();
        Map<Stock, long[]> costs = costs();
        List<Posting> openings = new ArrayList<>();
        needed.forEach((stock, units) -> {
            int opening = stock.product() % SHORT_EVERY == 0 ? units * 9 / 10 : units;
            long[] cost = costs.getOrDefault(stock, new long[] {0, 1});
            if (opening > 0) {
                BigDecimal amount = BigDecimal.valueOf(cost[0], 4)
                        .multiply(BigDecimal.valueOf(opening))
                        .divide(BigDecimal.valueOf(cost[1]), 2, RoundingMode.HALF_UP);
                openings.add(movement(
                        OPENING,
                        Event.OPENING,
                        code("O", openings.size(), 5),
                        stock.product(),
                        opening,
                        Money.ofMinor(amount.unscaledValue().longValueExact()),
                        Dimensions.of(Map.of("site", stock.country())),
                        Source.NONE));
            }
        });
        return openings;
    }

    /** Units a cost object must have at the start so that no sale comes before its goods. */
    private Map<Stock, Integer> needed() {
        Map<Stock, Integer> balance = new HashMap<>();
        Map<Stock, Integer> needed =
                new TreeMap<>(Comparator.comparingInt(Stock::product).thenComparing(Stock::country));
        for (Row row : rows()) {
            Stock stock = row.delivery()
                    ? stock(
                            sample.deliveries().get(row.place()).product(),
                            sample.deliveries().get(row.place()).store())
                    : stock(
                            sample.sales().get(row.place()).product(),
                            sample.sales().get(row.place()).store());
            int units = row.delivery()
                    ? sample.deliveries().get(row.place()).units()
                    : -sample.sales().get(row.place()).units();
            int left = balance.merge(stock, units, Integer::sum);
            if (left < 0) {
                needed.merge(stock, -left, Math::max);
            }
        }
        return needed;
    }

    /** What the sales of a cost object cost by the sample, and their units. */
    private Map<Stock, long[]> costs() {
        Map<Stock, long[]> costs = new HashMap<>();
        for (FoodMart.Sale sale : sample.sales()) {
            long[] sums = costs.computeIfAbsent(stock(sale.product(), sale.store()), stock -> new long[2]);
            sums[0] += sale.cost();
            sums[1] += sale.units();
        }
        return costs;
    }

    private Stock stock(int product, int store) {
        return new Stock(product, country(store));
    }

    private String country(int store) {
        return Objects.requireNonNull(sample.stores().get(store)).country();
    }

    private Dimensions store(int store) {
        return Dimensions.of(Map.of(
                "site",
                country(store),
                "warehouse",
                Objects.requireNonNull(sample.stores().get(store)).name()));
    }

    /** A code with its number padded, counted from 1. */
    private static String code(String prefix, int place, int digits) {
        String number = Integer.toString(place + 1);
        return prefix + "0".repeat(Math.max(0, digits - number.length())) + number;
    }

    private static String item(int product) {
        return code("P", product - 1, 4);
    }

    private static Money cents(long tenThousandths) {
        return Money.ofMinor(BigDecimal.valueOf(tenThousandths, 4)
                .setScale(2, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact());
    }

    private static Posting movement(
            LocalDate date,
            Event event,
            String lot,
            int product,
            int units,
            @Nullable Money amount,
            Dimensions dimensions,
            Source source) {
        return new Posting.Movement(
                date,
                event,
                lot,
                item(product),
                Quantity.of(units),
                amount == null ? null : new Cost.Total(amount),
                dimensions,
                new Posting.Details("", "", "", "", null, source));
    }
}
