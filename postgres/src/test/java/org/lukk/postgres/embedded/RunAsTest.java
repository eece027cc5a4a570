package org.lukk.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL refuses root; these are the ways around it, which only root can try. */
class RunAsTest {
    @TempDir
    Path temporary;

    @BeforeEach
    void onlyAsRoot() {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
    }

    @Test
    void rootsFolderIsHandedToNobodyWhereNamespacesAreForbidden() throws Exception {
        DataFolder folder = Prepared.folder(temporary);
        assertThat(RunAs.asNobody(folder)).isEqualTo(RunAs.NOBODY);
        assertThat(RunAs.in(folder)).isEqualTo(RunAs.NOBODY);
        try (EmbeddedServer server = Prepared.open(folder)) {
            assertThat(Prepared.ask(server, "SELECT 'here'")).isEqualTo("here");
        }
        assertThat(Postmaster.of(folder)).isEmpty();
    }

    @Test
    void folderOfAnotherUserIsLeftToThatUser() throws Exception {
        DataFolder folder = DataFolder.at(temporary);
        Files.createFile(folder.lockFile());
        Files.createDirectory(folder.cluster());
        Files.setAttribute(folder.cluster(), "unix:uid", 1234);
        assertThatThrownBy(() -> Prepared.open(folder))
                .isInstanceOf(ServerFailure.class)
                .hasMessageEndingWith("belongs to the user with number 1234");
    }
}
