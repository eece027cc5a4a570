package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukk.closing.CostNode;
import org.lukk.closing.Explanations;
import org.lukk.memory.MemoryBooks;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.values.Currency;
import org.lukk.values.Figures;
import org.lukk.values.Language;

class CostTreeTest {
    private static final String BOOKS = """
            company ACME USD
            model   DAILY weighted-average-date
            item    pin model=DAILY
            2026-01-02 purchase PO1 pin 2 @ 5.00
            2026-01-02 sell     SO1 pin 1
            2026-01-03 purchase PO2 pin 2 @ 6.00
            2026-01-04 sell     SO2 pin 2
            2026-01-31 close
            """;

    private final MemoryBooks books = new MemoryBooks();

    @BeforeEach
    void closeAMonth() {
        post(BOOKS);
    }

    private void post(String text) {
        ScenarioFile month = switch (ScenarioText.read("month", text.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Read<ScenarioFile>(ScenarioFile read) -> read;
            case Reading.Faulty<ScenarioFile> faulty -> throw new AssertionError(faulty.faults());
        };
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(ScenarioRunner.run(month, books, clock).failures()).isEmpty();
    }

    @Test
    void costBehindAPoolIsAShareOfWhatWentIntoIt() {
        assertThat(drawn(Language.EN, explanations -> explanations.madeOf("SO2")))
                .isEqualTo("""
                         11.33  issue SO2, 2 of pin
                         11.33  └─ pool 2026-01-04: 17.00 × 2 / 3 (run 1)
                          3.33     ├─ receipt PO1: a share of 5.00 = 10.00 × 1 / 2 (run 1)
                          8.00     └─ receipt PO2, 2 of pin: a share of 12.00 (run 1)
                """);
    }

    @Test
    void moneyOfAReceiptIsFollowedThroughPools() {
        assertThat(drawn(Language.NB, explanations -> explanations.wentTo("PO1")))
                .isEqualTo("""
                         10,00  mottak PO1, 2 av pin
                          5,00  ├─ avgang SO1, 1 av pin (kjøring 1)
                          5,00  └─ pool 2026-01-04, 1 av pin (kjøring 1)
                          3,33     ├─ avgang SO2, 2 av pin: en andel av 11,33 (kjøring 1)
                          1,67     └─ åpen pool 2026-01-04: en andel av 5,67 = 17,00 × 1 / 3
                """);
    }

    /** Thirty warehouses with two transfers each: a thousand million ways, and a tree that can be read. */
    @Test
    void whatWasTakenApartOnceIsNamedAgain() {
        StringBuilder text = new StringBuilder("""
                company MANY USD
                dimensions PLACE financial=warehouse
                model AVERAGE weighted-average
                item nut model=AVERAGE dimensions=PLACE
                2026-01-02 purchase PO1 nut 2 = 20.01 warehouse=W0
                """);
        for (int place = 0; place < 30; place++) {
            for (String name : List.of("A", "B")) {
                text.append("2026-01-02 transfer %s%d nut 1 from warehouse=W%d to warehouse=W%d%n"
                        .formatted(name, place, place, place + 1));
            }
        }
        post(text.append("2026-01-03 sell SO1 nut 2 warehouse=W30\n2026-01-31 close\n")
                .toString());

        String tree = drawn("MANY", Language.EN, explanations -> explanations.madeOf("SO1"));
        assertThat(tree.lines().limit(5)).containsExactly("""
                         20.01  issue SO1, 2 of nut
                         20.01  └─ pool 2026-01-31, 2 of nut (run 1)
                         10.01     ├─ receipt A29.in, 1 of nut (run 1)
                         10.01     │  └─ issue A29.out, 1 of nut
                         10.01     │     └─ pool 2026-01-31: 20.01 × 1 / 2 (run 1)
                """.split("\\R"));
        assertThat(tree.lines().filter(line -> line.endsWith(", see above"))).hasSize(29);
    }

    private String drawn(Language language, Function<Explanations, Optional<CostNode>> question) {
        return drawn("ACME", language, question);
    }

    private String drawn(String company, Language language, Function<Explanations, Optional<CostNode>> question) {
        StringWriter drawn = new StringWriter();
        CostTree tree = new CostTree(new PrintWriter(drawn), new Figures(language), Currency.of("USD"));
        books.read(company, open -> {
            tree.draw(question.apply(new Explanations(open)).orElseThrow(), Integer.MAX_VALUE);
            return books;
        });
        return drawn.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void aTreeIsCutAtTheDepthAskedFor() {
        StringWriter drawn = new StringWriter();
        CostTree tree = new CostTree(new PrintWriter(drawn), new Figures(Language.EN), Currency.of("USD"));
        books.read("ACME", open -> {
            tree.draw(new Explanations(open).madeOf("SO2").orElseThrow(), 1);
            return books;
        });
        assertThat(drawn.toString().lines()).hasSize(2).last().asString().contains("pool 2026-01-04");
    }

    /** Material, work, surcharge and what was taken over: every source of a product's cost has its name. */
    @Test
    void aProductIsExplainedByWhatItsOrderTook() {
        post("""
                company WORKS USD
                model   F fifo
                item    steel  model=F
                item    bracket model=F
                2026-01-02 opening  O1 steel 4 @ 2.00
                2026-01-03 adjust   O1 +0.40
                2026-01-05 pick     P1 W1 steel 4
                2026-01-05 route    W1 +3.00
                2026-01-05 surcharge W1 10
                2026-01-06 finish   F1 W1 bracket 2
                2026-01-07 end      W1
                2026-01-08 sell     S1 bracket 1
                2026-01-31 close
                """);
        assertThat(drawn("WORKS", Language.EN, explanations -> explanations.madeOf("S1")))
                .contains(
                        "receipt F1", "production order W1", "opening O1", "conversion cost of W1", "surcharge of W1");
    }
}
