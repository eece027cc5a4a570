package org.lukk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Mixin
    final BooksOptions options = new BooksOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("Java       " + Runtime.version());
        out.println("Processors " + Runtime.getRuntime().availableProcessors());
        out.println("Heap       " + (Runtime.getRuntime().maxMemory() >> 20) + " MB at most");
        out.println("Data       " + options.data.toAbsolutePath().normalize());
        long free = Files.getFileStore(existing(options.data.toAbsolutePath())).getUsableSpace();
        out.println("Disk       " + (free >> 20) + " MB free");
        boolean sound = free >= ENOUGH_BYTES;
        if (!sound) {
            out.println("           less than 1 GB: free some before importing or closing");
        }
        if (options.db == null) {
            out.println("Database   " + DbCommand.told(EmbeddedServer.status(options.data)));
        }
        if (options.db != null || Files.isDirectory(options.data)) {
            try (OpenedBooks opened = OpenedBooks.open(options, false)) {
                int companies = opened.books().companies().size();
                out.println("Books      " + companies + (companies == 1 ? " company" : " companies")
                        + ", schema as this version needs");
            }
        }
        return sound ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Path existing(Path path) {
        Path there = path;
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        return there;
    }
}
