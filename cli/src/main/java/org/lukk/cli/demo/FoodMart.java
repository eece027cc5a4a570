package org.lukk.cli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The tables of the FoodMart sample that the demo needs, as published in the artifact {@code foodmart-data-hsqldb}: a
 * grocery chain with 24 stores in three countries, 1997 and 1998. Amounts are ten-thousandths of a dollar.
 *
 * @param products by number
 * @param stores by number
 * @param deliveries what warehouses shipped to stores, in the order of the tables
 * @param sales in the order of the tables
 */
record FoodMart(
        Map<Integer, Product> products, Map<Integer, Store> stores, List<Delivery> deliveries, List<Sale> sales) {
    /** A product; its family is {@code Drink}, {@code Food} or {@code Non-Consumable}. */
    record Product(int number, String name, String family) {}

    record Store(int number, String name, String country) {}

    /** What a store was sent on a day, and what it was invoiced for all of it. */
    record Delivery(int product, int store, LocalDate date, int units, long invoice) {}

    /** What a store sold to a customer on a day: what it took for it and what the sample says that it cost. */
    record Sale(int product, int store, int customer, LocalDate date, int units, long revenue, long cost) {}

    private static final String SCRIPT = "/foodmart.script";

    /** Reads the sample from the class path; a few seconds, as it is a text of 78 megabytes. */
    static FoodMart read() {
        return new Reader().read();
    }

    private static final class Reader {
        private final Map<Integer, Product> products = new TreeMap<>();
        private final Map<Integer, Integer> classOf = new HashMap<>();
        private final Map<Integer, String> nameOf = new HashMap<>();
        private final Map<Integer, String> families = new HashMap<>();
        private final Map<Integer, Store> stores = new TreeMap<>();
        private final Map<Integer, LocalDate> dates = new HashMap<>();
        private final List<SqlRow> shipped = new ArrayList<>();
        private final List<int[]> sold = new ArrayList<>();
        private final List<long[]> soldAmounts = new ArrayList<>();

        FoodMart read() {
            try (InputStream script = Objects.requireNonNull(FoodMart.class.getResourceAsStream(SCRIPT), SCRIPT);
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8), 1 << 16)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (SqlRow.isRow(line)) {
                        take(line);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            nameOf.forEach((number, name) ->
                    products.put(number, new Product(number, name, known(families, known(classOf, number)))));
            return new FoodMart(products, stores, deliveries(), sales());
        }

        private static <V> V known(Map<Integer, V> map, int number) {
            return Objects.requireNonNull(map.get(number), "not in the sample");
        }

        private void take(String line) {
            switch (SqlRow.tableOf(line)) {
                case "product" -> {
                    SqlRow row = SqlRow.parse(line);
                    classOf.put(row.number(1), row.number(0));
                    nameOf.put(row.number(1), row.text(3));
                }
                case "product_class" -> {
                    SqlRow row = SqlRow.parse(line);
                    families.put(row.number(0), row.text(4));
                }
                case "store" -> {
                    SqlRow row = SqlRow.parse(line);
                    stores.put(row.number(0), new Store(row.number(0), row.text(3), row.text(9)));
                }
                case "time_by_day" -> {
                    SqlRow row = SqlRow.parse(line);
                    dates.put(row.number(0), LocalDate.parse(row.text(1).substring(0, 10)));
                }
                case "inventory_fact_1997", "inventory_fact_1998" -> shipped.add(SqlRow.parse(line));
                case "sales_fact_1997", "sales_fact_1998", "sales_fact_dec_1998" -> sale(SqlRow.parse(line));
                default -> {
                    // Tables of other parts of the sample, and the same sales summed up.
                }
            }
        }

        private void sale(SqlRow row) {
            int units = Math.toIntExact(row.tenThousandths(7) / 10_000);
            sold.add(new int[] {row.number(0), row.number(1), row.number(2), row.number(4), units});
            soldAmounts.add(new long[] {row.tenThousandths(5), row.tenThousandths(6)});
        }

        /** Dates stand behind the facts in the script, so rows are completed at its end. */
        private List<Delivery> deliveries() {
            List<Delivery> deliveries = new ArrayList<>();
            for (SqlRow row : shipped) {
                deliveries.add(new Delivery(
                        row.number(0),
                        row.number(3),
                        known(dates, row.number(1)),
                        row.number(5),
                        row.tenThousandths(9)));
            }
            return deliveries;
        }

        private List<Sale> sales() {
            List<Sale> sales = new ArrayList<>();
            for (int place = 0; place < sold.size(); place++) {
                int[] row = sold.get(place);
                long[] amounts = soldAmounts.get(place);
                sales.add(new Sale(row[0], row[3], row[2], known(dates, row[1]), row[4], amounts[0], amounts[1]));
            }
            return sales;
        }
    }
}
