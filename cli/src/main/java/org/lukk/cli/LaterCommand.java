package org.lukk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Commands of the interchange contract that a later version carries out: they say so by name. */
abstract class LaterCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Unmatched
    List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        throw new Refusal(Finding.of(Code.NOT_SUPPORTED_YET)
                .with(Argument.NAME, Objects.requireNonNull(spec).name()));
    }

    @Command(name = "inventory-value", description = "Value by item and item group (not yet).")
    static final class InventoryValue extends LaterCommand {}

    @Command(name = "aging", description = "How long stock has been lying (not yet).")
    static final class Aging extends LaterCommand {}

    @Command(name = "serve", description = "HTTP API and web pages (not yet).")
    static final class Serve extends LaterCommand {}

    @Command(name = "schedule", description = "Runs at set times (not yet).")
    static final class Schedule extends LaterCommand {}

    @Command(name = "user", description = "Users (not yet).")
    static final class User extends LaterCommand {}

    @Command(name = "token", description = "API tokens (not yet).")
    static final class Token extends LaterCommand {}

    @Command(name = "approve", description = "The second person (not yet).")
    static final class Approve extends LaterCommand {}
}
