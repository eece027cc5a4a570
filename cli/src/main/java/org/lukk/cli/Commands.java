package org.lukk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukk.cli.demo.DemoCommand;
import picocli.CommandLine;

/**
 * The commands by their names, in the order in which help lists them. A command line names one of them, and only that one
 * is looked at: looking at all of them takes longer than most commands.
 */
final class Commands {
    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    /** Writes of all commands. */
    private static final String OF_ALL = "completion";

    static {
        BY_NAME.put("demo", DemoCommand.class);
        BY_NAME.put("run", RunCommand.class);
        BY_NAME.put("init", InitCommand.class);
        BY_NAME.put("import", ImportCommand.class);
        BY_NAME.put("export", ExportCommand.class);
        BY_NAME.put("post", PostCommand.class);
        BY_NAME.put("mark", MarkCommand.class);
        BY_NAME.put("unmark", UnmarkCommand.class);
        BY_NAME.put("cancel", CancelCommand.class);
        BY_NAME.put("check", CheckCommand.class);
        BY_NAME.put("preview", PreviewCommand.class);
        BY_NAME.put("recalculate", RecalculateCommand.class);
        BY_NAME.put("close", CloseCommand.class);
        BY_NAME.put("reverse", ReverseCommand.class);
        BY_NAME.put("post-voucher", PostVoucherCommand.class);
        BY_NAME.put("period", PeriodCommand.class);
        BY_NAME.put("runs", RunsCommand.class);
        BY_NAME.put("log", LogCommand.class);
        BY_NAME.put("voucher", VoucherCommand.class);
        BY_NAME.put("settlements", SettlementsCommand.class);
        BY_NAME.put("transactions", TransactionsCommand.class);
        BY_NAME.put("explain", ExplainCommand.class);
        BY_NAME.put("report", ReportCommand.class);
        BY_NAME.put("verify", VerifyCommand.class);
        BY_NAME.put("rebuild", RebuildCommand.class);
        BY_NAME.put("backup", BackupCommand.class);
        BY_NAME.put("restore", RestoreCommand.class);
        BY_NAME.put("db", DbCommand.class);
        BY_NAME.put("doctor", DoctorCommand.class);
        BY_NAME.put("settings", SettingsCommand.class);
        BY_NAME.put("completion", CompletionCommand.class);
        BY_NAME.put("serve", LaterCommand.Serve.class);
        BY_NAME.put("schedule", LaterCommand.Schedule.class);
        BY_NAME.put("user", LaterCommand.User.class);
        BY_NAME.put("token", LaterCommand.Token.class);
        BY_NAME.put("approve", LaterCommand.Approve.class);
    }

    private Commands() {}

    /** Adds the command that the words name; all of them where they name none, so that help and advice know them. */
    static CommandLine addedTo(CommandLine lukk, List<String> words) {
        String named = words.isEmpty() ? OF_ALL : words.getFirst();
        Class<?> command = BY_NAME.get(named);
        if (command == null || named.equals(OF_ALL)) {
            BY_NAME.forEach(lukk::addSubcommand);
        } else {
            lukk.addSubcommand(named, command);
        }
        return lukk;
    }
}
