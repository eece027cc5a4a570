package org.lukk.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Language;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says of a command line that cannot be read what every other refusal says: a code, what is wrong, what to do. */
final class WrongUsage {
    private static final String LANGUAGE = "--lang";

    private WrongUsage() {}

    static Finding finding(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return badInput(unmatched.getUnmatched().getFirst(), instead(unmatched));
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().getFirst());
        }
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        ArgSpec argument = wrong.getArgSpec();
        if (argument == null && !command.subcommands().isEmpty()) {
            return missing("the command after " + command.qualifiedName(), commandsOf(command));
        }
        String value = wrong.getValue();
        return argument == null || value == null
                ? badInput(command.qualifiedName(), String.valueOf(wrong.getMessage()))
                : badInput(argument.isOption() ? name(argument) + " " + value : value, expected(argument, wrong));
    }

    private static Finding badInput(String value, String expected) {
        return Finding.of(Code.BAD_INPUT).with(Argument.VALUE, value).with(Argument.EXPECTED, expected);
    }

    private static Finding missing(ArgSpec argument) {
        return missing(name(argument), String.join(" ", argument.description()));
    }

    private static Finding missing(String name, String expected) {
        return Finding.of(Code.MISSING_VALUE).with(Argument.COLUMN, name).with(Argument.EXPECTED, expected);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** What would have fitted: near words where there are any. */
    private static String instead(UnmatchedArgumentException unmatched) {
        CommandSpec command = unmatched.getCommandLine().getCommandSpec();
        List<String> near = unmatched.getSuggestions().stream()
                .map(word -> word.substring(word.lastIndexOf(' ') + 1))
                .toList();
        if (!near.isEmpty()) {
            return oneOf(near);
        }
        if (unmatched.isUnknownOption()) {
            return "an option of " + command.qualifiedName();
        }
        return command.subcommands().isEmpty() ? "nothing more" : commandsOf(command);
    }

    private static String commandsOf(CommandSpec command) {
        return oneOf(List.copyOf(command.subcommands().keySet()));
    }

    private static String oneOf(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String expected(ArgSpec argument, ParameterException wrong) {
        if (argument.converters().length > 0
                && wrong.getCause() instanceof TypeConversionException told
                && told.getMessage() != null) {
            return told.getMessage();
        }
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type == LocalDate.class) {
            return "a date, such as 2026-01-31";
        }
        if (type == Integer.class || type == int.class || type == Long.class) {
            return "a whole number";
        }
        return type.isEnum() ? words(type) : argument.paramLabel();
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    /** The language asked for, also by a command line that cannot be read. */
    static Language language(List<String> args) {
        for (int place = 0; place < args.size(); place++) {
            String tag = tag(args.get(place), place + 1 < args.size() ? args.get(place + 1) : null);
            Optional<Language> asked = Language.of(tag);
            if (asked.isPresent()) {
                return asked.get();
            }
        }
        return Language.EN;
    }

    private static String tag(String word, @Nullable String next) {
        if (word.startsWith(LANGUAGE + "=")) {
            return word.substring(LANGUAGE.length() + 1);
        }
        return word.equals(LANGUAGE) && next != null ? next.toLowerCase(Locale.ROOT) : "";
    }
}
