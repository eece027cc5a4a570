package org.lukk.harness.mutants;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lukk.postgres.DatabaseAddress;
import org.lukk.postgres.PostgresBooks;
import org.lukk.postgres.embedded.EmbeddedServer;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;

/** Companies in PostgreSQL, all alike, each for one command at a time and for no more after it was changed. */
final class SampleBooks implements AutoCloseable {
    private static final String SAMPLE = """
            dimensions G financial=site
            item bolt dimensions=G
            item nut price=1.50 unit=pcs
            unit nut box 12
            2026-01-01 purchase PO1 bolt 10 @ 10.00 site=1
            2026-01-02 purchase PO2 nut 10 @ 2.00
            2026-01-03 receive PO3 bolt 3 @ 11.00 site=1
            2026-01-10 sell SO1 bolt 4 site=1
            2026-01-11 sell SO3 bolt 1 site=1
            2026-01-31 close
            2026-02-01 sell SO2 bolt 2 site=1
            mark SO2 PO1 1
            2026-02-02 sell SO4 nut 3
            """;

    private final Path folder;
    private @Nullable Served served;
    private final ConcurrentLinkedDeque<Sample> free = new ConcurrentLinkedDeque<>();
    private final AtomicInteger made = new AtomicInteger();

    /** In a server of its own, started when the first company is asked for. */
    SampleBooks(Path folder) {
        this.folder = folder;
    }

    private record Served(EmbeddedServer server, PostgresBooks books) {}

    private synchronized Served served() {
        if (served == null) {
            EmbeddedServer server = EmbeddedServer.open(folder, EmbeddedServer.userCache());
            served = new Served(server, PostgresBooks.connect(DatabaseAddress.of(server)));
        }
        return served;
    }

    /** One of the companies. */
    final class Sample {
        private final String company;
        private final List<String> before;

        private Sample(String company) {
            this.company = company;
            this.before = BooksState.of(served().books(), company);
        }

        String company() {
            return company;
        }

        boolean isChanged() {
            return !BooksState.of(served().books(), company).equals(before);
        }
    }

    /** Works with a company that nobody has changed yet. */
    <T> T with(Function<Sample, T> work) {
        @Nullable Sample left = free.poll();
        Sample sample = left == null ? sample() : left;
        T answer = work.apply(sample);
        if (!sample.isChanged()) {
            free.push(sample);
        }
        return answer;
    }

    private Sample sample() {
        String company = "C" + made.incrementAndGet();
        byte[] text = ("company " + company + " USD\n" + SAMPLE).getBytes(StandardCharsets.UTF_8);
        if (ScenarioText.read("sample", text) instanceof Reading.Read<ScenarioFile>(ScenarioFile file)) {
            ScenarioRunner.run(file, served().books(), ExportedFiles.CLOCK);
        }
        return new Sample(company);
    }

    /** How a command is told where the books are. */
    String address() {
        EmbeddedServer server = served().server();
        String url = server.jdbcUrl(EmbeddedServer.BOOKS);
        return url + (url.contains("?") ? "&" : "?") + "user=" + encoded(server.user()) + "&password="
                + encoded(server.password());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        if (served != null) {
            served.books().close();
            served.server().close();
        }
    }
}
