package org.lukk.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Finding;
import org.lukk.values.Language;
import org.lukk.values.Position;
import org.lukk.values.Refusal;
import org.lukk.values.Sentences;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line, as interchange.md describes it. */
@Command(
        name = "lukk",
        description = "Inventory costing and month-end inventory close.",
        mixinStandardHelpOptions = true,
        versionProvider = Lukk.Version.class)
public final class Lukk implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    private Lukk() {}

    public static void main(String[] args) {
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        int exitCode = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** UTF-8 whatever the platform says, since files and pipes are UTF-8 too. */
    private static PrintWriter writer(java.io.OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Runs one command line and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine(out, err, List.of(args)).execute(args);
    }

    private static CommandLine commandLine(PrintWriter out, PrintWriter err, List<String> words) {
        Language language = WrongUsage.language(words);
        return Commands.addedTo(new CommandLine(new Lukk()), words)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((wrong, args) -> wrongUsage(wrong, language))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, language));
    }

    private static int wrongUsage(CommandLine.ParameterException wrong, Language language) {
        CommandLine command = wrong.getCommandLine();
        tell(List.of(WrongUsage.finding(wrong)), language, command.getErr());
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_INPUT;
    }

    private static int failed(Exception failure, CommandLine command, Language language) {
        if (failure instanceof Refusal refusal) {
            tell(refusal.findings(), language, command.getErr());
            return ExitCode.of(refusal);
        }
        command.getErr()
                .println("Lukk failed: " + Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
        if (System.getenv("LUKK_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        }
        return ExitCode.BROKEN;
    }

    /** Findings for a person: where, what, what to do. */
    static void tell(List<Finding> findings, Language language, PrintWriter to) {
        Sentences sentences = new Sentences(language, ZoneId.systemDefault());
        for (Finding finding : findings) {
            String place = finding.position().map(Lukk::place).orElse("");
            to.println(place + finding.code().word() + ": " + sentences.message(finding));
            to.println("    " + sentences.remedy(finding));
        }
    }

    private static String place(Position position) {
        String line = position.line() == 0 ? "" : ":" + position.line();
        String column = position.column().isEmpty() ? "" : ":" + position.column();
        return position.file() + line + column + ": ";
    }

    @Override
    public void run() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getOut());
    }

    /** The version of the jar; a class folder has none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Lukk.class.getPackage().getImplementationVersion();
            return new String[] {"Lukk " + Objects.requireNonNullElse(version, "(development)")};
        }
    }
}
