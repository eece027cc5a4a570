package org.lukk.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.Table;
import org.lukk.postgres.embedded.ServerStatus;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command about the server of a data folder, not about the books in it. */
abstract class ServerCommand implements Callable<Integer> {
    @Mixin
    final BooksOptions options = new BooksOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        ServerStatus status = work();
        Screen screen = Screen.of(Objects.requireNonNull(spec));
        if (options.format == Format.TABLE) {
            screen.out().println(options.data + ": " + DbCommand.told(phrases(), status));
        } else {
            TableOutput.of(options, screen).write(table(), List.of(status));
        }
        return ExitCode.DONE;
    }

    private Table<ServerStatus> table() {
        return new Table<>(
                "servers",
                List.of(
                        Column.text("data", status -> options.data.toString()),
                        Column.text("status", status -> DbCommand.told(phrases(), status)),
                        Column.word("port", ServerCommand::port)));
    }

    private static String port(ServerStatus status) {
        return status instanceof ServerStatus.Running running ? Integer.toString(running.port()) : "";
    }

    private Phrases phrases() {
        return new Phrases(options.language());
    }

    abstract ServerStatus work();
}
