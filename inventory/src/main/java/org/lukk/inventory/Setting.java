package org.lukk.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * What a company decides once for itself ({@code settings.csv}, {@code lukk settings} of interchange.md). The first value
 * of each is in force until another is set.
 */
public enum Setting {
    /** Whether reversals, posting profile and standard cost changes need a second person; comes with users and roles. */
    APPROVALS("off", "on"),

    /** What happens when a ledger period is held or closed without an inventory close at its end (costing.md 19.3). */
    NO_INVENTORY_CLOSE("warn", "refuse"),

    /**
     * How reversals of runs are shown in vouchers, journals and balances: on the opposite side, or with a minus on the side
     * of what they take back, so that turnovers are not inflated (storno). The entries are the same.
     */
    REVERSALS("opposite", "storno"),

    /** Whether an entry by hand may go to an account that only inventory posts to; reconciliation then lists it. */
    CONTROL_ACCOUNTS("refused", "allowed");

    private final String first;
    private final String other;
    private final String word;

    Setting(String first, String other) {
        this.first = first;
        this.other = other;
        this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of files and of the command line: {@code no-inventory-close}. */
    public String word() {
        return word;
    }

    /** Its values, the first in force until another is set. */
    public List<String> choices() {
        return List.of(first, other);
    }

    /** The value in force among what a company has set. */
    public String in(Map<String, String> settings) {
        return settings.getOrDefault(word, first);
    }

    /** Whether another value than the first is in force. */
    public boolean isSet(Map<String, String> settings) {
        return !in(settings).equals(first);
    }

    /** The names of all settings. */
    public static String words() {
        return Arrays.stream(values()).map(Setting::word).collect(Collectors.joining(", "));
    }

    /**
     * The setting of a name.
     *
     * @throws Refusal {@code unknown-setting}
     */
    public static Setting of(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.word.equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Finding.of(Code.UNKNOWN_SETTING)
                        .with(Argument.NAME, name)
                        .with(Argument.KNOWN, words())));
    }

    /**
     * Lets a value pass that it can have.
     *
     * @throws Refusal {@code bad-input}, or {@code not-supported-yet} for approvals
     */
    public void require(String value) {
        if (!choices().contains(value)) {
            throw new Refusal(Finding.of(Code.BAD_INPUT)
                    .with(Argument.VALUE, value)
                    .with(Argument.EXPECTED, first + " or " + other));
        }
        if (this == APPROVALS && !value.equals(first)) {
            throw new Refusal(Finding.of(Code.NOT_SUPPORTED_YET).with(Argument.NAME, word + "=" + value));
        }
    }
}
