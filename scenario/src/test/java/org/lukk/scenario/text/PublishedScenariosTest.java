package org.lukk.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lukk.ledger.PostingType;

/** What the published specification says of the language is what is read. */
class PublishedScenariosTest {
    private static final Pattern EXAMPLE = Pattern.compile("```[a-z]*\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*?`.*?) \\|");
    private static final Pattern DIRECTIVE = Pattern.compile("`(?:D |\\[D] )?([a-z][a-z-]*)");
    private static final Pattern EXPECTATION = Pattern.compile("`expect ([a-z-]+)");

    @Test
    void everyRuleFileIsRead() throws IOException {
        List<Path> rules = Shared.rules();
        assertThat(rules).hasSizeGreaterThan(30);
        for (Path file : rules) {
            assertThat(Texts.faults(ScenarioText.read(file.toString(), Files.readAllBytes(file))))
                    .isEmpty();
        }
    }

    @Test
    void everyExampleIsRead() throws IOException {
        List<String> examples = all(EXAMPLE, Shared.text("scenario.md"));
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            assertThat(Texts.faults(ScenarioText.read("scenario.md", example))).isEmpty();
        }
    }

    @Test
    void everyDirectiveOfTheTablesIsKnownAndNoOther() throws IOException {
        Set<String> published = new TreeSet<>(Set.of("expect"));
        for (String section : List.of("Set-up", "Postings", "Runs")) {
            for (String cell : all(ROW, section(section))) {
                published.addAll(all(DIRECTIVE, cell.replaceAll("`…[^`]*`", "")));
            }
        }
        assertThat(Forms.byWord()).containsOnlyKeys(published);
    }

    @Test
    void everyExpectationOfTheTablesIsKnownAndNoOther() throws IOException {
        Set<String> published = new TreeSet<>();
        for (String cell : all(ROW, section("Expectations"))) {
            published.addAll(all(EXPECTATION, cell));
        }
        published.remove("book");
        // Named in the text of the row of on-hand, not in its first cell.
        published.addAll(Set.of("financial", "physical"));
        assertThat(ExpectationForms.BY_WORD).containsOnlyKeys(published);
    }

    @Test
    void everyPostingTypeOfTheTablesIsKnown() throws IOException {
        for (String cell : all(ROW, section("Posting types"))) {
            for (String word : all(Pattern.compile("`([^`]+)`"), cell)) {
                boolean suffix = word.startsWith("…");
                assertThat(suffix || PostingType.of(word).isPresent()).as(word).isTrue();
            }
        }
    }

    private static String section(String title) throws IOException {
        String text = Shared.text("scenario.md");
        int from = text.indexOf("## " + title + "\n");
        int to = text.indexOf("\n## ", from + 1);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
