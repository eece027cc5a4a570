package org.lukk.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Company settings. */
@Command(name = "settings", description = "Shows or changes settings of the company.", mixinStandardHelpOptions = true)
final class SettingsCommand extends BooksCommand {
    /** The settings there are. */
    private static final List<String> KNOWN = List.of("approvals");

    @Parameters(arity = "0..1", paramLabel = "NAME=VALUE", description = "the setting to change")
    @Nullable
    String change;

    @Override
    int work(Workplace place) {
        if (change != null) {
            String name = change.contains("=") ? change.substring(0, change.indexOf('=')) : change;
            throw new Refusal(
                    name.equals("approvals")
                            ? Finding.of(Code.NOT_SUPPORTED_YET).with(Argument.NAME, name)
                            : Finding.of(Code.UNKNOWN_SETTING)
                                    .with(Argument.NAME, name)
                                    .with(Argument.KNOWN, String.join(", ", KNOWN)));
        }
        place.out().println("approvals=off");
        return ExitCode.DONE;
    }
}
