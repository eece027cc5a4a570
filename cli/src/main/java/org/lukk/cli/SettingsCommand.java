package org.lukk.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.ReadBooks;
import org.lukk.interchange.setup.SetUpTables;
import org.lukk.inventory.SetUp;
import org.lukk.inventory.SetUpDesk;
import org.lukk.inventory.Setting;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Company settings. */
@Command(name = "settings", description = "Shows or changes settings of the company.", mixinStandardHelpOptions = true)
final class SettingsCommand extends BooksCommand {
    @Parameters(arity = "0..1", paramLabel = "NAME=VALUE", description = "the setting to change")
    @Nullable
    String change;

    @Override
    int work(Workplace place) {
        if (change != null) {
            change(place, change);
        }
        Map<String, String> set = place.books().read(place.company(), ReadBooks::settings);
        if (place.isForPeople()) {
            for (Setting setting : Setting.values()) {
                place.out().println(setting.word() + "=" + setting.in(set));
            }
            return ExitCode.DONE;
        }
        place.show(SetUpTables.SETTINGS, (open, row) -> {
            for (Setting setting : Setting.values()) {
                row.accept(Map.entry(setting.word(), setting.in(set)));
            }
        });
        return ExitCode.DONE;
    }

    private static void change(Workplace place, String change) {
        int equals = change.indexOf('=');
        Setting setting = Setting.of(equals < 0 ? change : change.substring(0, equals));
        if (equals < 0) {
            throw new Refusal(Finding.of(Code.BAD_INPUT)
                    .with(Argument.VALUE, change)
                    .with(Argument.EXPECTED, setting.word() + "=" + String.join(" or ", setting.choices())));
        }
        place.books().write(place.company(), open -> {
            new SetUpDesk(open).put(new SetUp.OfSetting(setting, change.substring(equals + 1)));
            return setting;
        });
    }
}
