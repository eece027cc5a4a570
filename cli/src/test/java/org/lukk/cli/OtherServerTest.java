package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lukk.postgres.DatabaseAddress;
import org.lukk.postgres.embedded.EmbeddedServer;

/** Books on a server that somebody else looks after: {@code --db} instead of a data folder. */
@ExtendWith(DataFolder.Shared.class)
class OtherServerTest {
    private String url;
    private TestCompany company;

    @BeforeEach
    void find(DataFolder folder) {
        company = folder.company().withOneSale();
        try (EmbeddedServer server = EmbeddedServer.open(folder.path(), EmbeddedServer.userCache())) {
            DatabaseAddress address = DatabaseAddress.of(server);
            url = address.url() + (address.url().contains("?") ? "&" : "?") + "user=" + address.user() + "&password="
                    + URLEncoder.encode(address.password(), StandardCharsets.UTF_8);
        }
    }

    private Answer lukk(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--db", url));
        Answer answer = Answer.to(all);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }

    @Test
    void commandsWorkThereAsInADataFolder() {
        Answer close = lukk("close", "--to", "2026-01-31", "--company", company.name());
        assertThat(close.lines()).startsWith("The inventory close as of 31 Jan 2026 is complete.");
        assertThat(lukk("runs", "--company", company.name()).out())
                .isEqualTo(company.lukk("runs").out());
    }

    @Test
    void doctorLooksAtTheBooksAndAtNoServerOfItsOwn() {
        assertThat(lukk("doctor").out()).contains("Books").doesNotContain("running on port");
    }

    @Test
    void tablesThatAreAsThisVersionNeedsAreLeftAlone() {
        assertThat(lukk("db", "migrate").out())
                .endsWith("has the tables of this version already\n")
                .doesNotContain("password");
    }
}
