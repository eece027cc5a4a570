package org.lukk.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.inventory.Posting;
import org.lukk.ledger.Event;
import org.lukk.values.Quantity;
import picocli.CommandLine;

/** The demo on forty of the 1,560 products, from the sample's text to the last digest. */
class DemoTest {
    private static final int PRODUCTS = 40;

    private static FoodMart whole;

    @BeforeAll
    static void read() {
        whole = FoodMart.read();
    }

    private static FoodMart few() {
        TreeMap<Integer, FoodMart.Product> products = new TreeMap<>(whole.products());
        products.tailMap(PRODUCTS, false).clear();
        return new FoodMart(
                products,
                whole.stores(),
                whole.deliveries().stream()
                        .filter(delivery -> products.containsKey(delivery.product()))
                        .toList(),
                whole.sales().stream()
                        .filter(sale -> products.containsKey(sale.product()))
                        .toList());
    }

    private static List<String> demo(Path folder, String... more) {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new DemoCommand(DemoTest::few))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true));
        String[] words = new String[more.length + 2];
        words[0] = "--data";
        words[1] = folder.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        assertThat(command.execute(words)).as(out.toString()).isZero();
        return out.toString().lines().toList();
    }

    @Test
    void theSampleIsWhole() {
        assertThat(whole.products()).hasSize(1_560);
        assertThat(whole.stores()).hasSize(25);
        assertThat(whole.sales()).hasSize(269_720);
        assertThat(whole.products().values().stream().map(FoodMart.Product::family))
                .containsOnly("Drink", "Food", "Non-Consumable");
    }

    @Test
    void closesReversesAndClosesAgainAndGoesOnWhereItStopped(@TempDir Path temp) {
        List<String> first = demo(temp.resolve("data"), "--repeat", "--batch");
        assertThat(first)
                .contains("All digests are as before.")
                .filteredOn(line ->
                        line.endsWith("Stock and accounts agree to the cent.") || line.endsWith("each was worth 0.00."))
                .hasSize(4);
        assertThat(first)
                .filteredOn(line -> line.matches("31 Dec 1998 .*\\d\\.\\d\\d"))
                .hasSize(2);
        List<String> again = demo(temp.resolve("data"));
        assertThat(again)
                .noneMatch(line -> line.startsWith("Posting"))
                .filteredOn(line -> line.endsWith(" earlier"))
                .hasSize(24);
        assertThat(digest(again)).isEqualTo(digest(first));
    }

    private static List<String> digest(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("Digest of the 24 closes: "))
                .distinct()
                .toList();
    }

    @Test
    void everyTwentiethProductRunsShortAndNoOther() {
        FoodMartPostings postings = new FoodMartPostings(few());
        TreeMap<String, Quantity> onHand = new TreeMap<>();
        TreeMap<String, Quantity> lowest = new TreeMap<>();
        postings.forEach(posting -> {
            Posting.Movement movement = (Posting.Movement) posting;
            String stock = movement.item() + " " + movement.dimensions().get("site");
            Quantity in = movement.event() == Event.SELL ? movement.quantity().negated() : movement.quantity();
            Quantity now = onHand.merge(stock, in, Quantity::plus);
            lowest.merge(stock, now, Quantity::min);
        });
        List<String> shortOfStock = lowest.entrySet().stream()
                .filter(stock -> stock.getValue().signum() < 0)
                .map(stock -> stock.getKey().substring(0, 5))
                .distinct()
                .toList();
        assertThat(shortOfStock)
                .isEqualTo(IntStream.of(20, 40).mapToObj("P%04d"::formatted).toList());
    }
}
