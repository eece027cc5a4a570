package org.lukk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lukk.ledger.PostingType;

/**
 * The page of the vouchers that inventory makes, docs/postings.md, says what the product does. Where it does not, the page
 * as it should be is in {@code target/postings.md}, to be copied.
 */
class PostingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "postings.md");
    private static final Path SCENARIOS = Path.of("..", "scenarios");
    private static final List<String> SHOWN = List.of(
            "trade.lukk",
            "returns.lukk",
            "charges-and-adjustments.lukk",
            "journals.lukk",
            "transfer-orders.lukk",
            "purchase-differences.lukk",
            "moving-average-and-standard-cost.lukk",
            "production.lukk");

    @Test
    void pageSaysWhatTheProductDoes() throws IOException {
        StringBuilder page = new StringBuilder(PostingsPage.HEADING);
        Set<PostingType> asserted = asserted();
        PostingsPage.types(page, asserted);
        PostingsPage.bookings(page);
        page.append("\n## Examples\n\n").append(PostingsPage.EXAMPLES);
        for (String name : SHOWN) {
            PostingsPage.example(page, SCENARIOS.resolve("vouchers").resolve(name));
        }
        Files.writeString(Path.of("target", "postings.md"), page);
        assertThat(Files.readString(PAGE))
                .as("anew with: cp memory/target/postings.md docs/postings.md")
                .isEqualTo(page.toString());
    }

    @Test
    void everyScenarioOfVouchersIsOnThePage() throws IOException {
        try (var files = Files.list(SCENARIOS.resolve("vouchers"))) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(SHOWN);
        }
    }

    /** Whatever any scenario of the project books is asserted by a scenario of vouchers, line by line. */
    @Test
    void everyPostingTypeThatIsBookedIsAsserted() throws IOException {
        Set<PostingType> booked = EnumSet.noneOf(PostingType.class);
        for (Path file : PostingsPage.files(SCENARIOS)) {
            booked.addAll(PostingsPage.booked(file));
        }
        assertThat(asserted()).containsAll(booked);
    }

    private static Set<PostingType> asserted() throws IOException {
        Set<PostingType> asserted = EnumSet.noneOf(PostingType.class);
        for (String name : SHOWN) {
            String text = Files.readString(SCENARIOS.resolve("vouchers").resolve(name));
            Set<String> words = text.lines()
                    .filter(line -> line.startsWith("expect posting-line") || line.startsWith("expect voucher-line"))
                    .map(line -> line.split(" +", -1)[3])
                    .filter(word -> word.startsWith("#"))
                    .map(word -> word.substring(1))
                    .collect(Collectors.toSet());
            words.forEach(word -> asserted.add(PostingType.of(word).orElseThrow()));
        }
        return asserted;
    }
}
