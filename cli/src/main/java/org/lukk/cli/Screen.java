package org.lukk.cli;

import java.io.Console;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes to.
 *
 * @param width columns of the terminal; 0 where the output is no terminal
 */
record Screen(PrintWriter out, PrintWriter err, int width) {
    private static final int USUAL_WIDTH = 80;

    /** Where a command writes to. */
    static Screen of(CommandSpec command) {
        return new Screen(command.commandLine().getOut(), command.commandLine().getErr(), terminalWidth());
    }

    /** Whether a person is looking. */
    boolean isTerminal() {
        return width > 0;
    }

    /** The width that tables keep to; without a terminal they are as wide as they are. */
    int tableWidth() {
        return isTerminal() ? width : Integer.MAX_VALUE;
    }

    /** The output for a writer that closes what it writes to. */
    Writer unclosed() {
        return new FilterWriter(out) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** The width of the terminal at the standard output; 0 when there is none. */
    static int terminalWidth() {
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
            return 0;
        }
        String columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("[1-9][0-9]{0,4}")) {
            return Integer.parseInt(columns);
        }
        return Stty.columns().orElse(USUAL_WIDTH);
    }
}
