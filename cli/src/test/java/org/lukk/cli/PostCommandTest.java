package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One line of the scenario language as arguments. */
@ExtendWith(DataFolder.Shared.class)
class PostCommandTest {
    private static final String LINE = "2026-01-01 purchase PO1 bolt 1 @ 10.00";

    private TestCompany company;

    @BeforeEach
    void open(DataFolder folder) {
        company = folder.company();
    }

    @Test
    void repeatUnderTheSameKeyIsHarmless() {
        assertThat(company.post(LINE + " --id k1").out()).isEqualTo("Posted.\n");
        assertThat(company.post(LINE + " --id k1").out()).isEqualTo("Already there; nothing was changed.\n");
        assertThat(company.lukk("transactions", "--format", "csv").lines()).hasSize(2);
    }

    @Test
    void keyOfAnotherPostingIsAFaultThatShowsBoth() {
        company.post(LINE + " --id k1");
        Answer other = company.post("2026-01-01 purchase PO2 bolt 1 @ 11.00 --id k1");
        assertThat(other.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).startsWith("id-reused: The id k1 ").contains("lot is PO1, here PO2");
    }

    @Test
    void bomJournalUnderAKeyIsPostedOnceAndToldWhenItDiffers() {
        company.post(LINE);
        String journal = "2026-01-02 assemble K1 bolt 1 using K1A bolt 1 --id k2";
        assertThat(company.post(journal).out()).isEqualTo("Posted.\n");
        assertThat(company.post(journal).out()).isEqualTo("Already there; nothing was changed.\n");
        Answer other = company.post("2026-01-02 assemble K1 bolt 1 using K1A bolt 2 --id k2");
        assertThat(other.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).startsWith("id-reused: The id k2 ").contains("using.1.quantity is 1, here 2");
    }

    @Test
    void lineThatDoesNotFitNamesTheWord() {
        Answer answer = company.post("2026-01-01 purchase PO1 bolt 1e3 @ 10.00");
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).startsWith("arguments:1:5: bad-input: 1e3 does not fit: ");
    }

    @Test
    void runsAreNoPostings() {
        assertThat(company.post("2026-01-31 close").err()).contains("expected a posting, such as ");
    }

    @Test
    void whoActedIsKept() {
        company.post(LINE + " --as kari");
        assertThat(company.lukk("transactions", "--format", "csv").out()).contains(",cli:kari");
    }

    @Test
    void refusalIsToldInNorwegian() {
        Answer answer = company.post("2026-01-01 sell SO1 nut 1 --lang nb");
        assertThat(answer.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(answer.err()).startsWith("unknown-item: Det finnes ingen vare nut.");
    }
}
