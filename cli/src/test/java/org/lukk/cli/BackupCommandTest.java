package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole database as one file, and back. */
@ExtendWith(DataFolder.Shared.class)
class BackupCommandTest {
    @TempDir
    Path temporary;

    @Test
    void restoredBooksAnswerLikeTheOnesBackedUp(DataFolder folder) {
        TestCompany company = folder.company().withOneSale();
        company.lukk("close", "--to", "2026-01-31");
        String file = temporary.resolve("books.lukk-backup").toString();
        assertThat(folder.lukk("backup", file).out()).contains(" rows of ");
        String data = temporary.resolve("restored").toString();
        Answer restored = Answer.to(List.of("restore", file, "--data", data));
        assertThat(restored.out()).endsWith("Verified: the books hold.\n");
        List<String> runs = List.of("runs", "--company", company.name(), "--format", "csv", "--data", data);
        assertThat(Answer.to(runs).out())
                .isEqualTo(company.lukk("runs", "--format", "csv").out());
    }

    @Test
    void backupDoesNotOverwrite(DataFolder folder) {
        String file = folder.file("there.lukk-backup", "").toString();
        Answer answer = folder.lukk("backup", file);
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err())
                .startsWith("bad-input: " + file + " does not fit: expected a file that does not exist yet.");
    }

    @Test
    void booksThatAreThereAreNotRestoredInto(DataFolder folder) {
        String file = folder.file("any.lukk-backup", "").toString();
        Answer answer = folder.lukk("restore", file);
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("expected a data folder without books.");
    }

    @Test
    void missingBackupBeginsNoDataFolder() {
        String file = temporary.resolve("none").toString();
        String data = temporary.resolve("data").toString();
        Answer answer = Answer.to(List.of("restore", file, "--data", data));
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).startsWith("unreadable-file: " + file + " cannot be read: there is no such file.");
        assertThat(Path.of(data)).doesNotExist();
    }
}
