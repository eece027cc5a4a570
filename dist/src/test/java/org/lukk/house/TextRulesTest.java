package org.lukk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be read off any text of the project: sources, scripts, documents. */
class TextRulesTest {
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|md|sql|xml|sh|lukk|csv)|.*/(dev|lukk|run|NOTICE)");

    /** Written in two halves, or this line would be a finding. */
    private static final Pattern LEFT_UNDONE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)#:\\s]+)(#[^)]*)?\\)");

    @Test
    void nothingIsLeftUndone() throws IOException {
        assertThat(findings((file, line) -> LEFT_UNDONE.matcher(line).find() ? "left undone: " + line.strip() : ""))
                .isEmpty();
    }

    @Test
    void linksBetweenDocumentsLead() throws IOException {
        assertThat(findings(TextRulesTest::brokenLink)).isEmpty();
    }

    private static String brokenLink(Path file, String line) {
        if (!file.toString().endsWith(".md")) {
            return "";
        }
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            if (!Files.exists(file.resolveSibling(link.group(1)))) {
                return "leads nowhere: " + link.group(1);
            }
        }
        return "";
    }

    /** What the rule says of each line of each text; an empty answer is none. */
    private static List<String> findings(BiFunction<Path, String, String> rule) throws IOException {
        List<String> findings = new ArrayList<>();
        for (Path file : House.files()) {
            if (TEXT.matcher(file.toString()).matches()) {
                // Some sample files are broken on purpose, so any byte must do as a character.
                List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
                for (int i = 0; i < lines.size(); i++) {
                    String finding = rule.apply(file, lines.get(i));
                    if (!finding.isEmpty()) {
                        findings.add(House.ROOT.relativize(file) + ":" + (i + 1) + " " + finding);
                    }
                }
            }
        }
        return findings;
    }
}
