package org.lukk.cli;

import org.lukk.postgres.embedded.EmbeddedServer;
import org.lukk.postgres.embedded.ServerStatus;
import picocli.CommandLine.Command;

/** The embedded database. */
@Command(
        name = "db",
        description = "The embedded database: start keeps it running so that commands start fast.",
        mixinStandardHelpOptions = true,
        subcommands = {DbCommand.Start.class, DbCommand.Stop.class, DbCommand.Status.class})
final class DbCommand {
    private DbCommand() {}

    static String told(ServerStatus status) {
        return switch (status) {
            case ServerStatus.NoDatabase() -> "no database yet";
            case ServerStatus.Stopped() -> "stopped";
            case ServerStatus.Running r ->
                "running on port " + r.port() + (r.kept() ? ", kept running" : "") + (r.inUse() ? ", in use" : "");
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
}
