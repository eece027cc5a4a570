package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    /** Every byte of the file decides, wherever it is changed; what was brought in before is not there afterwards. */
    @Test
    void aDamagedBackupIsBadInputWhereverItIsDamaged(DataFolder folder) throws IOException {
        folder.company().post("2026-01-01 purchase PO1 bolt 1 @ 10.00");
        Path file = temporary.resolve("whole.lukk-backup");
        folder.lukk("backup", file.toString());
        byte[] whole = Files.readAllBytes(file);
        String data = temporary.resolve("into").toString();
        for (int part = 1; part < 12; part++) {
            byte[] damaged = whole.clone();
            damaged[whole.length / 12 * part] ^= 0x55;
            Path copy = Files.write(temporary.resolve("damaged-" + part), damaged);
            Answer answer = Answer.to(List.of("restore", copy.toString(), "--data", data));
            assertThat(answer.exitCode()).as(answer.err()).isIn(ExitCode.BAD_INPUT, ExitCode.DONE);
            if (answer.exitCode() == ExitCode.DONE) {
                // A byte that says nothing, such as the time of an entry.
                data = temporary.resolve("into-" + part).toString();
            } else {
                assertThat(answer.err()).startsWith("unreadable-file: ");
            }
        }
        Path cut = Files.write(temporary.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(Answer.to(List.of("restore", cut.toString(), "--data", data)).exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Answer.to(List.of("restore", file.toString(), "--data", data))
                        .exitCode())
                .isZero();
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

    @Test
    void aFolderIsNoBackup() {
        Answer answer = Answer.to(List.of(
                "restore",
                temporary.toString(),
                "--data",
                temporary.resolve("data").toString()));
        assertThat(answer.err()).startsWith("unreadable-file: " + temporary + " cannot be read: ");
        assertThat(temporary.resolve("data")).doesNotExist();
    }
}
