package org.lukk.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralProcessesTest {
    @TempDir
    static Path temporary;

    /** Each test leaves its server stopped. */
    private static DataFolder folder;

    @BeforeAll
    static void prepare() throws IOException {
        folder = Prepared.folder(temporary.resolve("data"));
    }

    @Test
    void processesShareOneServerAndTheLastStopsIt() throws Exception {
        AnotherUser other = AnotherUser.of(folder.root());
        int port = other.port();
        try (EmbeddedServer ours = Prepared.open(folder)) {
            assertThat(ours.port()).isEqualTo(port);
            other.leave();
            assertThat(Prepared.ask(ours, "SELECT 'here'")).isEqualTo("here");
        }
        assertThat(Postmaster.of(folder)).isEmpty();
    }

    @Test
    void serverOutlivesUsWhileAnotherProcessUsesIt() throws Exception {
        EmbeddedServer ours = Prepared.open(folder);
        AnotherUser other = AnotherUser.of(folder.root());
        assertThat(other.port()).isEqualTo(ours.port());
        ours.close();
        assertThat(Postmaster.of(folder)).isPresent();
        other.leave();
        assertThat(Postmaster.of(folder)).isEmpty();
    }

    @Test
    void serverOfAKilledProcessIsAdopted() throws Exception {
        AnotherUser other = AnotherUser.of(folder.root());
        int port = other.port();
        other.kill();
        long process = Prepared.postmaster(folder).pid();
        try (EmbeddedServer ours = Prepared.open(folder)) {
            assertThat(ours.port()).isEqualTo(port);
            assertThat(Prepared.postmaster(folder).pid()).isEqualTo(process);
        }
        assertThat(Postmaster.of(folder)).isEmpty();
    }

    @Test
    void fourProcessesThatStartTogetherMakeOneDatabase() throws Exception {
        Path begun = temporary.resolve("new");
        Path binaries = temporary.resolve("binaries");
        List<AnotherUser> users = new ArrayList<>();
        for (int user = 0; user < 4; user++) users.add(AnotherUser.of(begun, binaries));
        Set<Integer> ports = new HashSet<>();
        for (AnotherUser user : users) ports.add(user.port());
        assertThat(ports).hasSize(1);
        for (AnotherUser user : users) user.leave();
        assertThat(EmbeddedServer.status(begun)).isEqualTo(new ServerStatus.Stopped());
    }
}
