package org.lukk.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page of all codes, docs/codes.md, says what the product says. Where it does not, the page as it should be is in {@code
 * target/codes.md}, to be copied.
 */
class CodesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "codes.md");

    private static final String HEADING = """
            # Codes

            Every refusal, warning and finding has a code that never changes, a message and a remedy, in English and in
            Norwegian. Programs go by the code; people read the sentences. In braces stands what the finding is about. Exit
            codes of commands: [Commands](commands.md).

            This page is compared with the sentences of the product by a test, which also writes it anew.
            """;

    @Test
    void pageSaysWhatTheProductSays() throws IOException {
        String page = page();
        Files.writeString(Path.of("target", "codes.md"), page);
        assertThat(Files.readString(PAGE))
                .as("anew with: cp values/target/codes.md docs/codes.md")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEADING);
        for (Severity severity : Severity.values()) {
            page.append("\n## ").append(heading(severity)).append('\n');
            for (Code code : Code.values()) {
                if (code.severity() == severity) {
                    entry(page, code);
                }
            }
        }
        return page.toString();
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case ERROR -> "Errors: nothing was changed, or the books do not hold";
            case WARNING -> "Warnings: done, with something to look at";
            case INFORMATION -> "Information";
        };
    }

    private static void entry(StringBuilder page, Code code) {
        page.append("\n### `").append(code.word()).append("`\n");
        for (Language language : Language.values()) {
            page.append("* ")
                    .append(Sentences.template(language, code.word()))
                    .append(" *")
                    .append(Sentences.template(language, code.word() + ".remedy"))
                    .append("*\n");
        }
    }
}
