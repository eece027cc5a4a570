package org.lukk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.Table;
import org.lukk.postgres.embedded.EmbeddedServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is wrong with this installation. */
@Command(
        name = "doctor",
        description = "Looks at the installation and the data folder.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final long ENOUGH_BYTES = 1L << 30;
    private static final int WIDTH = 11;

    @Mixin
    final BooksOptions options = new BooksOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    /** What was looked at, and what was found. */
    private record Seen(String what, String found) {}

    private static final Table<Seen> SEEN =
            new Table<>("doctor", List.of(Column.text("what", Seen::what), Column.text("found", Seen::found)));

    @Override
    public Integer call() throws IOException {
        Screen screen = Screen.of(Objects.requireNonNull(spec));
        long free = Files.getFileStore(existing(options.data.toAbsolutePath())).getUsableSpace();
        List<Seen> seen = seen(free);
        if (options.format == Format.TABLE) {
            seen.forEach(one -> screen.out().println(one.what + " ".repeat(WIDTH - one.what.length()) + one.found));
        } else {
            TableOutput.of(options, screen).write(SEEN, seen);
        }
        return free >= ENOUGH_BYTES ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Seen> seen(long free) {
        List<Seen> seen = new ArrayList<>();
        seen.add(new Seen("Java", Runtime.version().toString()));
        seen.add(new Seen("Processors", "" + Runtime.getRuntime().availableProcessors()));
        seen.add(new Seen("Heap", (Runtime.getRuntime().maxMemory() >> 20) + " MB at most"));
        seen.add(new Seen("Data", options.data.toAbsolutePath().normalize().toString()));
        String tooLittle = free >= ENOUGH_BYTES ? "" : ", less than 1 GB: free some before importing or closing";
        seen.add(new Seen("Disk", (free >> 20) + " MB free" + tooLittle));
        if (options.db == null) {
            seen.add(new Seen("Database", DbCommand.told(EmbeddedServer.status(options.data))));
        }
        if (options.db != null || Files.isDirectory(options.data)) {
            try (OpenedBooks opened = OpenedBooks.open(options, false)) {
                int companies = opened.books().companies().size();
                seen.add(new Seen(
                        "Books",
                        companies + (companies == 1 ? " company" : " companies") + ", schema as this version needs"));
            }
        }
        return seen;
    }

    private static Path existing(Path path) {
        Path there = path;
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        return there;
    }
}
