package org.lukk.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.scenario.Directive;
import org.lukk.scenario.SetUp.Company;
import org.lukk.values.Currency;

/** What is printed reads back as the same. */
class RoundTripTest {
    private static final int BOOKS = 150;
    private static final int LINES = 40;

    @Test
    void anyBookReadsBackAsItWasPrinted() {
        for (int seed = 0; seed < BOOKS; seed++) {
            AnyDirective any = new AnyDirective(seed);
            List<Directive> book = new ArrayList<>(List.of(new Company("ACME", Currency.of("USD"))));
            for (int i = 0; i < LINES; i++) {
                book.add(any.next());
            }
            String text = printed(book);
            assertThat(Texts.directives(text)).as("seed %d:%n%s", seed, text).isEqualTo(book);
        }
    }

    @Test
    void theRuleFilesReadBackAsTheyWerePrinted() throws IOException {
        for (Path file : Shared.rules()) {
            List<Directive> book = Texts.directives(Files.readString(file));
            assertThat(Texts.directives(printed(book))).as(file.toString()).isEqualTo(book);
        }
    }

    @Test
    void aLineIsPrintedInItsCanonicalForm() {
        assertThat(
                        printed(
                                "2026-01-01\treceive site=\"1\" \"PO1\" text=\"late; again\" bolt 01.50 @ 10.00 currency=EUR ; c"))
                .isEqualTo("2026-01-01 receive PO1 bolt 1.5 @ 10.00 site=1 currency=EUR text=\"late; again\"");
        assertThat(printed("2026-01-01 assemble K kit 1 site=1 using A bolt +2 batch= using \"using\" nut 4"
                        .replace("+", "")))
                .isEqualTo("2026-01-01 assemble K kit 1 site=1 using A bolt 2 batch= using using nut 4");
        assertThat(printed("2026-01-01 transfer T bolt 1 batch=7 from site=\"1,2\",warehouse=A to site= @ 3"))
                .isEqualTo("2026-01-01 transfer T bolt 1 from site=\"1,2\",warehouse=A to site= @ 3 batch=7");
        assertThat(printed("expect settlement pool \"pool\" +1 -2.00 fifo"))
                .isEqualTo("expect settlement pool \"pool\" 1 -2.00 fifo");
        assertThat(printed("model M fifo no-physical-posting include-physical"))
                .isEqualTo("model M fifo include-physical no-physical-posting");
    }

    private static String printed(String line) {
        return ScenarioPrinter.print(Texts.directive(line));
    }

    private static String printed(List<Directive> book) {
        StringBuilder text = new StringBuilder();
        book.forEach(directive -> text.append(ScenarioPrinter.print(directive)).append('\n'));
        return text.toString();
    }
}
