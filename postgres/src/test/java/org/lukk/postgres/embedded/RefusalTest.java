package org.lukk.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.postgres.embedded.ServerFailure.Reason;

/** Every reason for which a folder is not opened, and what the user is told to do. */
class RefusalTest {
    @TempDir
    Path temporary;

    @Test
    void folderWithSomethingElseInItIsNotTouched() throws Exception {
        Path letter = Files.writeString(temporary.resolve("letter.txt"), "Dear auditor");
        ServerFailure refusal = refusalOf(temporary);
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_OURS);
        assertThat(refusal.remedy()).isEqualTo("Name an empty folder or one that does not exist yet");
        assertThat(temporary).isDirectoryContaining(letter::equals).satisfies(this::hasOneEntry);
    }

    @Test
    void freshlyMountedDiskIsAnEmptyFolder() throws Exception {
        Files.createDirectory(temporary.resolve("lost+found"));
        assertThat(DataFolder.at(temporary).hasCluster()).isFalse();
    }

    @Test
    void fileInPlaceOfTheFolderIsRefused() throws Exception {
        Path file = Files.createFile(temporary.resolve("data"));
        assertThat(refusalOf(file).reason()).isEqualTo(Reason.SERVER);
    }

    @Test
    void folderOfANewerPostgresqlAsksForTheNewerLukk() throws Exception {
        assertThat(refusalOfVersion("19"))
                .hasMessageContaining("was written by PostgreSQL 19, this Lukk brings 18")
                .returns(Reason.NEWER_VERSION, ServerFailure::reason)
                .returns("Use the newer Lukk that wrote it", ServerFailure::remedy);
    }

    @Test
    void folderOfAnOlderPostgresqlAsksForABackup() throws Exception {
        assertThat(refusalOfVersion("17"))
                .hasMessageContaining("was written by PostgreSQL 17, this Lukk brings 18")
                .returns(Reason.OLDER_VERSION, ServerFailure::reason)
                .matches(refusal -> refusal.remedy().contains("lukk backup"));
    }

    @Test
    void serverThatRunsWhereWeCannotSeeItIsNotStartedTwice() throws Exception {
        DataFolder folder = Prepared.folder(temporary);
        // What a server in another container does: it holds the lock, and its processes are not ours to see.
        Process elsewhere = Command.in(folder.root(), "flock", "pg", "sh", "-c", "echo locked; cat")
                .start();
        try {
            assertThat(elsewhere.inputReader().readLine()).isEqualTo("locked");
            Files.writeString(Postmaster.file(folder), ProcessHandle.current().pid() + "\n");
            ServerFailure refusal = refusalOf(folder.root());
            assertThat(refusal).hasMessageContaining("in another container perhaps");
            assertThat(Postmaster.file(folder))
                    .as("without it that server would stop")
                    .exists();
            assertThat(refusal.isWorthRetrying()).isTrue();
        } finally {
            elsewhere.getOutputStream().close();
            elsewhere.waitFor();
        }
        Prepared.open(folder).close();
    }

    @Test
    void aPlatformWithoutBinariesAsksForAServer() {
        String processor = System.setProperty("os.arch", "abacus");
        try {
            ServerFailure refusal = catchThrowableOfType(ServerFailure.class, () -> Binaries.unpackedIn(temporary));
            assertThat(refusal.reason()).isEqualTo(Reason.PLATFORM);
            assertThat(refusal.remedy()).contains("--db");
        } finally {
            System.setProperty("os.arch", processor);
        }
    }

    @Test
    void aMissingProgramIsNamed() throws Exception {
        Command missing = Command.in(temporary, "no-such-program");
        assertThat(missing.succeeds()).isFalse();
        ServerFailure refusal = catchThrowableOfType(ServerFailure.class, missing::start);
        assertThat(refusal).hasMessageContaining("no-such-program");
        assertThat(refusal.remedy()).contains("--db");
    }

    @Test
    void interruptionIsNotTakenForAnAnswer() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Command.in(temporary, "sleep", "1").succeeds()).isInstanceOf(ServerFailure.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatAProgramComplainsAboutIsTold() {
        Command complaint = Command.in(temporary, "sh", "-c", "exec <&-; echo No space left on device; exit 1");
        ServerFailure refusal = catchThrowableOfType(
                ServerFailure.class, () -> complaint.run(out -> out.write(new byte[1 << 20]), "Try again"));
        assertThat(refusal.reason()).isEqualTo(Reason.NO_SPACE);
    }

    @Test
    void aProgramThatLeavesItsInputUnreadHasNotDoneItsWork() {
        Command idle = Command.in(temporary, "true");
        assertThatThrownBy(() -> idle.run(out -> out.write(new byte[1 << 20]), "Try again"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void failuresOfFilesAreTranslated() {
        assertThat(ServerFailure.of(new AccessDeniedException("books")))
                .hasMessageStartingWith("No permission for books")
                .matches(failure -> failure.reason() == Reason.PERMISSION && !failure.isWorthRetrying());
        assertThat(ServerFailure.of(new IOException("No space left on device")).reason())
                .isEqualTo(Reason.NO_SPACE);
        assertThat(ServerFailure.of(new IOException()).reason()).isEqualTo(Reason.SERVER);
        assertThat(ServerFailure.ofProgram("initdb", "Permission denied", "").reason())
                .isEqualTo(Reason.PERMISSION);
    }

    private ServerFailure refusalOfVersion(String version) throws IOException {
        DataFolder folder = DataFolder.at(temporary);
        Files.createFile(folder.lockFile());
        Files.createDirectory(folder.cluster());
        Files.writeString(folder.cluster().resolve("PG_VERSION"), version + "\n");
        return refusalOf(folder.root());
    }

    private static ServerFailure refusalOf(Path folder) {
        return catchThrowableOfType(ServerFailure.class, () -> EmbeddedServer.open(folder, Prepared.BINARIES));
    }

    private void hasOneEntry(Path folder) {
        assertThat(folder.toFile().list()).hasSize(1);
    }
}
