package org.lukk.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lukk.postgres.Migrations;
import org.lukk.postgres.embedded.EmbeddedServer;
import org.lukk.postgres.embedded.ServerStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The embedded database. */
@Command(
        name = "db",
        description = "The embedded database: start keeps it running so that commands start fast.",
        mixinStandardHelpOptions = true,
        subcommands = {DbCommand.Start.class, DbCommand.Stop.class, DbCommand.Status.class, DbCommand.Migrate.class})
final class DbCommand {
    private DbCommand() {}

    static String told(Phrases phrases, ServerStatus status) {
        return switch (status) {
            case ServerStatus.NoDatabase() -> phrases.text(Phrase.DATABASE_NONE);
            case ServerStatus.Stopped() -> phrases.text(Phrase.DATABASE_STOPPED);
            case ServerStatus.Running running ->
                phrases.of(Phrase.DATABASE_RUNNING, running.port())
                        + (running.kept() ? ", " + phrases.text(Phrase.DATABASE_KEPT) : "")
                        + (running.inUse() ? ", " + phrases.text(Phrase.DATABASE_IN_USE) : "");
        };
    }

    @Command(name = "start", description = "Starts it and keeps it running.", mixinStandardHelpOptions = true)
    static final class Start extends ServerCommand {
        @Override
        ServerStatus work() {
            try (EmbeddedServer server = EmbeddedServer.open(options.data, EmbeddedServer.userCache())) {
                server.keepRunning();
            }
            return EmbeddedServer.status(options.data);
        }
    }

    @Command(name = "stop", description = "Stops it.", mixinStandardHelpOptions = true)
    static final class Stop extends ServerCommand {
        @Override
        ServerStatus work() {
            return EmbeddedServer.stop(options.data);
        }
    }

    @Command(name = "status", description = "How it is doing.", mixinStandardHelpOptions = true)
    static final class Status extends ServerCommand {
        @Override
        ServerStatus work() {
            return EmbeddedServer.status(options.data);
        }
    }

    /** An older version is brought up by name alone: other commands say that it is due and change nothing. */
    @Command(
            name = "migrate",
            description = "Brings books that an older version wrote to the tables of this one; back them up first.",
            mixinStandardHelpOptions = true)
    static final class Migrate implements Callable<Integer> {
        @Mixin
        final BooksOptions options = new BooksOptions();

        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        public Integer call() {
            Migrations.State found = OpenedBooks.migrate(options);
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            Phrase answer = switch (found) {
                case EMPTY, OLDER -> Phrase.DATABASE_MIGRATED;
                case CURRENT -> Phrase.DATABASE_CURRENT;
                case NEWER -> Phrase.DATABASE_NEWER;
            };
            out.println(new Phrases(options.language()).of(answer, options.place()));
            return found == Migrations.State.NEWER ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }
}
