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
    private static final int WIDTH = 12;

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
        Phrases phrases = new Phrases(options.language());
        Runtime runtime = Runtime.getRuntime();
        Phrase disk = free >= ENOUGH_BYTES ? Phrase.DOCTOR_DISK_FREE : Phrase.DOCTOR_DISK_TOO_LITTLE;
        List<Seen> seen = new ArrayList<>();
        seen.add(new Seen(phrases.text(Phrase.DOCTOR_JAVA), Runtime.version().toString()));
        seen.add(new Seen(phrases.text(Phrase.DOCTOR_PROCESSORS), Integer.toString(runtime.availableProcessors())));
        seen.add(new Seen(
                phrases.text(Phrase.DOCTOR_MEMORY),
                phrases.of(Phrase.DOCTOR_MEMORY_AT_MOST, runtime.maxMemory() >> 20)));
        seen.add(new Seen(
                phrases.text(Phrase.DOCTOR_DATA),
                options.data.toAbsolutePath().normalize().toString()));
        seen.add(new Seen(phrases.text(Phrase.DOCTOR_DISK), phrases.of(disk, free >> 20)));
        if (options.db == null) {
            seen.add(new Seen(
                    phrases.text(Phrase.DOCTOR_DATABASE),
                    DbCommand.told(phrases, EmbeddedServer.status(options.data))));
        }
        if (options.db != null || Files.isDirectory(options.data)) {
            try (OpenedBooks opened = OpenedBooks.open(options, false)) {
                seen.add(new Seen(
                        phrases.text(Phrase.DOCTOR_BOOKS),
                        phrases.of(
                                Phrase.DOCTOR_COMPANIES,
                                opened.books().companies().size())));
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
