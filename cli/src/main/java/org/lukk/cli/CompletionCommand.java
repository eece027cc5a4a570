package org.lukk.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A script that completes commands and options. */
@Command(
        name = "completion",
        description = "Completion for bash and zsh: source <(lukk completion bash)",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    /** The shells that take the script. */
    enum Shell {
        BASH,
        ZSH
    }

    @Parameters(arity = "0..1", paramLabel = "bash|zsh", description = "the shell; both take the same script")
    Shell shell = Shell.BASH;

    @Override
    public Integer call() {
        CommandLine root = Objects.requireNonNull(spec).root().commandLine();
        root.getOut().print(AutoComplete.bash("lukk", root));
        root.getOut().flush();
        return ExitCode.DONE;
    }
}
