package org.lukk.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        Objects.requireNonNull(spec).commandLine().getOut().println(options.data + ": " + DbCommand.told(status));
        return ExitCode.DONE;
    }

    abstract ServerStatus work();
}
