package org.lukk.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukk.scenario.Fault;

/** Whatever is given for a scenario is answered with faults, in time proportional to its size. */
class HostileTextTest {
    private static final int MILLION = 1_000_000;
    private static final int LONG = 100_000;

    @Test
    void bytesThatAreNoUtf8AreToldWithLineAndColumn() {
        byte[] latin = "company ACME USD\nitem ø\nitem bolt\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Texts.faults(latin))
                .extracting(Fault::toString)
                .containsExactly("book.lukk:2:6: expected UTF-8, not 'byte F8'."
                        + " Save the file as UTF-8; this may be a letter of an older encoding.");
    }

    @Test
    void everyLineThatIsNoUtf8IsTold() {
        byte[] broken =
                bytes("company ACME USD\nitem \"æ", 0xC3, "\" x\nitem y\nitem ", 0xED, 0xA0, 0x80, "\n", 0xC0, 0x80);
        assertThat(Texts.faults(broken))
                .extracting(fault -> fault.line() + ":" + fault.column())
                .containsExactly("2:8", "4:6", "5:1");
    }

    @Test
    void aCharacterCutOffAtTheEndIsTold() {
        assertThat(Texts.faults(bytes("company ACME USD\nitem ", 0xE2, 0x82)))
                .extracting(Fault::column)
                .containsExactly(6);
    }

    @Test
    void controlCharactersAreNotPartOfACode() {
        assertThat(Texts.faultsOfLine("item a\0b"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("a\\u0000b"));
        assertThat(Texts.faultsOfLine("item a\u0085b")).hasSize(1);
        assertThat(Texts.faultsOfLine("item \u001B[31mred")).hasSize(1);
    }

    @Test
    void aCarriageReturnWithinALineIsTold() {
        assertThat(Texts.faults("; old line ends\rcompany ACME USD\r2026-01-01 close"))
                .extracting(Fault::column)
                .containsExactly(16);
    }

    @Test
    void textThatReadsFromRightToLeftIsACode() {
        assertThat(Texts.faultsOfLine("item بُرغي\nitem \u202Egnp.exe")).isEmpty();
        assertThat(Texts.faultsOfLine("item a \u202Egnp.exe"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("\\u202Egnp.exe"));
    }

    @Test
    void halfACharacterIsNone() {
        assertThat(Texts.faults(ScenarioText.directive(
                        "arguments", List.of("unmark", "\uD83D"), org.lukk.values.Currency.of("USD"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "9",
                "0",
                "-",
                ".",
                ",",
                "=",
                "\"",
                "\"\"",
                "@",
                "#",
                ";",
                "é",
                "a,",
                "a=",
                "a=b,",
                "a b ",
                "\t",
                "a;",
                "site=1 ",
                "x=1,",
                "1/",
                "using a b 1 ",
                "\uD83D\uDD29"
            })
    @Timeout(20)
    void longLinesTakeLinearTime(String pattern) {
        String many = pattern.repeat(LONG / pattern.length());
        for (String line : List.of(
                "%s",
                "2026-01-01 receive P bolt %s @ 1",
                "2026-01-01 receive P bolt 1 @ %s",
                "item bolt price=%s",
                "2026-01-01 charge %s 1",
                "2026-01-01 recalculate items=%s",
                "dimensions G financial=%s",
                "2026-01-01 transfer T bolt 1 from %s to %s",
                "2026-01-01 assemble K kit 1 %s",
                "expect layers bolt %s",
                "unit bolt box %s",
                "model M fifo %s",
                "%s=1",
                "2026-01-01 cancel P %s")) {
            String text = line.replace("%s", many);
            Texts.faultsOfLine(text).forEach(fault -> assertThat(fault.value()).hasSizeLessThan(500));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", ",", "a ", "a=", "=1"})
    @Timeout(20)
    void aLineOfAMillionCharactersIsAnswered(String pattern) {
        String million = pattern.repeat(MILLION / pattern.length());
        assertThat(Texts.faultsOfLine("2026-01-01 charge " + million + " 1")).isNotEmpty();
        assertThat(Texts.faultsOfLine("2026-01-01 adjust P " + million)).isNotEmpty();
    }

    @Test
    @Timeout(20)
    void manyFaultyLinesTakeLinearTime() {
        assertThat(Texts.faults("recieve P\n".repeat(300_000))).hasSize(Faults.TOLD_ONE_BY_ONE + 1);
        assertThat(Texts.faultsOfLine("\0".repeat(2 * MILLION))).hasSize(1);
    }

    @Test
    void aLongBookIsRead() {
        StringBuilder book = new StringBuilder("company ACME USD\n");
        for (int i = 0; i < 50_000; i++) {
            book.append("2026-01-01 purchase P")
                    .append(i)
                    .append(" bolt 1 @ 10.00 site=1 text=\"line ")
                    .append(i)
                    .append("\"\n");
        }
        assertThat(Texts.directives(book.toString())).hasSize(50_001);
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            switch (part) {
                case Integer one -> bytes.write(one);
                default -> bytes.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
