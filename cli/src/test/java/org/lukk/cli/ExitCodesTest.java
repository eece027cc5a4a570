package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 0 done, 1 a check failed, 2 wrong usage or bad input, 3 refused by a rule, 4 the system failed (interchange.md). */
@ExtendWith(DataFolder.Shared.class)
class ExitCodesTest {
    private static Answer lukk(String words) {
        return Answer.to(words.isEmpty() ? List.of() : List.of(words.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --port 8080", "schedule list", "user add kari --role R", "token add x", "approve 1"})
    void commandsOfALaterVersionSaySoByName(String words) {
        Answer answer = lukk(words);
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).startsWith("not-supported-yet: " + words.substring(0, words.indexOf(' ')) + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clsoe",
                "runs extra",
                "runs --format xml",
                "runs --lang xx",
                "runs --threads 0",
                "runs --threads 1025",
                "close --to 2026-02-30",
                "close --tto 2026-01-31",
                "log one",
                "report",
                "report stock",
                "completion fish",
                "mark",
                "runs --db jdbc:oracle:thin",
                "db",
                "db begin",
                "db status now",
                "runs --no-such",
                "settlements one",
                "explain SO1 --depth deep",
                "reverse --date 31.1.2026",
                "run"
            })
    void wrongUsageIsToldAsCodeMessageAndRemedy(String words) {
        Answer answer = lukk(words);
        assertThat(answer).returns(ExitCode.BAD_INPUT, Answer::exitCode).returns("", Answer::out);
        assertThat(answer.err().lines().findFirst()).get().asString().matches("(bad-input|missing-value): .+\\.");
        assertThat(answer.err().lines().skip(1).findFirst()).get().asString().startsWith("    ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory-value", "aging"})
    void reportsOfALaterVersionSaySoByName(String report) {
        Answer answer = lukk("report " + report + " --as-of 2026-01-31");
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).startsWith("not-supported-yet: " + report + " is not supported yet.");
    }

    @Test
    void misspeltCommandIsToldWhatIsNear() {
        assertThat(lukk("clsoe").err()).startsWith("bad-input: clsoe does not fit: expected close.");
    }

    @Test
    void wrongUsageIsToldInTheLanguageAskedFor() {
        assertThat(lukk("close --to 31.01.2026 --lang nb").err())
                .startsWith("bad-input: --to 31.01.2026 passer ikke: ventet ");
        assertThat(lukk("close --lang=nb").err()).startsWith("missing-value: --to mangler: ");
    }

    @Test
    void lookingBeginsNoDataFolder(DataFolder folder) {
        String nowhere = folder.path().resolveSibling("nowhere").toString();
        Answer answer = Answer.to(List.of("runs", "--data", nowhere));
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err())
                .startsWith("no-books-yet: There are no books in " + nowhere
                        + " yet.\n    Begin with lukk init, or with lukk demo for a sample company;");
        assertThat(folder.path().resolveSibling("nowhere")).doesNotExist();
    }

    @Test
    void databaseThatDoesNotAnswerIsAFailureOfTheSystem() {
        Answer answer = lukk("runs --db jdbc:postgresql://127.0.0.1:1/books?connectTimeout=2");
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BROKEN);
        assertThat(answer.err()).startsWith("Lukk failed: The database does not answer");
    }

    @Test
    void severalCompaniesMustBeNamed(DataFolder folder) {
        folder.company();
        Answer answer = folder.lukk("runs");
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err())
                .startsWith("missing-value: --company is missing: expected one of ")
                .contains("FIRST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log 9", "voucher 9", "settlements 9", "reverse 9", "post-voucher 9"})
    void runThatDoesNotExistIsRefused(String words, DataFolder folder) {
        Answer answer = folder.lukk((words + " --company FIRST").split(" ", -1));
        assertThat(answer.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(answer.err()).matches("(?s)(unknown-run|nothing-to-reverse): .*\n    .*");
    }

    @Test
    void helpIsNoFault() {
        assertThat(lukk("").out()).contains("close").contains("explain").contains("serve");
        assertThat(lukk("close --help").out()).contains("--preview=DIGEST").contains("--lang=en|nb");
        assertThat(lukk("--version").out()).startsWith("Lukk ");
    }
}
