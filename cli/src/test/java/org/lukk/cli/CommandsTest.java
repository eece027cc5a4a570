package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The commands of interchange.md, and that each is found under its own name. */
class CommandsTest {
    private static final List<String> OF_THE_CONTRACT = List.of(
            ("demo run init import export post period settings approve user token backup restore db doctor rebuild check"
                            + " preview recalculate close reverse post-voucher mark unmark cancel runs log voucher"
                            + " settlements transactions explain report verify schedule serve")
                    .split(" ", -1));

    private static CommandLine all() {
        return Commands.addedTo(new CommandLine(CommandLine.Model.CommandSpec.create()), List.of());
    }

    @Test
    void everyCommandOfTheContractIsThere() {
        assertThat(all().getSubcommands().keySet()).containsAll(OF_THE_CONTRACT);
    }

    @Test
    void commandIsListedUnderItsOwnName() {
        assertThat(all().getSubcommands())
                .allSatisfy(
                        (name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
        assertThat(all().getSubcommands().values())
                .allSatisfy(command -> assertThat(command.getCommandSpec()
                                .userObject()
                                .getClass()
                                .getAnnotation(CommandLine.Command.class)
                                .name())
                        .isEqualTo(command.getCommandName()));
    }

    @Test
    void onlyTheCommandNamedIsLookedAt() {
        CommandLine named =
                Commands.addedTo(new CommandLine(CommandLine.Model.CommandSpec.create()), List.of("runs", "--help"));
        assertThat(named.getSubcommands()).containsOnlyKeys("runs");
    }

    @Test
    void completionKnowsEveryCommand() {
        Answer answer = Answer.to(List.of("completion", "zsh"));
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains(OF_THE_CONTRACT);
    }
}
