package org.lukk.harness.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.closing.Books;
import org.lukk.harness.simulator.Expected.Came;
import org.lukk.interchange.Import;
import org.lukk.interchange.ImportOptions;
import org.lukk.interchange.ImportProgress;
import org.lukk.interchange.ImportResult;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ScenarioText;
import org.lukk.values.Refusal;

/** Imports a file of postings, each under a key: once, however often it comes, and all or none. */
final class ImportCommand extends Patient {
    /** A purchase under a key. */
    record Row(String key, Event.Receipt event) {
        private String text() {
            return ScenarioText.line(event);
        }

        private String csv() {
            return String.join(
                    ",",
                    event.date().toString(),
                    "purchase",
                    event.lot(),
                    event.object().item(),
                    event.quantity().toString(),
                    ScenarioText.text(event.amount()),
                    event.object().financial().get("warehouse"),
                    key);
        }
    }

    private final Path folder;
    private final List<Row> rows;
    private boolean changedNothing;

    ImportCommand(String token, Path folder, List<Row> rows) {
        super(token);
        this.folder = folder;
        this.rows = rows;
    }

    @Override
    void carryOut(Books books) {
        StringBuilder text = new StringBuilder("date,event,lot,item,quantity,amount,warehouse,id\n");
        rows.forEach(row -> text.append(row.csv()).append('\n'));
        Path file = folder.resolve("postings.csv");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        changedNothing = switch (new Import(books, acting(), ImportOptions.PLAIN).run(file, ImportProgress.NONE)) {
            case ImportResult.Imported imported -> imported.changedNothing();
            case ImportResult.Faulty faulty -> throw new Refusal(faulty.faults());
            case ImportResult.Refused refused -> throw new Refusal(refused.findings());
        };
    }

    private List<Row> fresh(Model model) {
        return rows.stream().filter(row -> !model.keys().containsKey(row.key())).toList();
    }

    private List<Event> events(Model model) {
        return new ArrayList<>(fresh(model).stream().map(Row::event).toList());
    }

    @Override
    Expected once(Model model) {
        Set<String> codes = new TreeSet<>(model.against(events(model)));
        boolean conflict = rows.stream()
                .anyMatch(
                        row -> !model.keys().getOrDefault(row.key(), row.text()).equals(row.text()));
        if (conflict) {
            codes.add("posting-differs");
            codes.add("id-reused");
        }
        return Expected.refusedOr(codes, Came.DONE);
    }

    @Override
    void done(Model model) {
        List<Event> events = events(model);
        if (events.isEmpty() != changedNothing) {
            throw new IllegalStateException("imported " + events + ", told " + changedNothing);
        }
        rows.forEach(row -> model.keys().put(row.key(), row.text()));
        events.forEach(model::add);
    }

    @Override
    Command again(String token) {
        return new ImportCommand(token, folder, rows);
    }

    @Override
    String kind() {
        return "import";
    }

    @Override
    public String toString() {
        return "import "
                + rows.stream().map(row -> row.text() + " id=" + row.key()).toList();
    }
}
