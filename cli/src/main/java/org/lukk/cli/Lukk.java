package org.lukk.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line, as interchange.md describes it. */
@Command(
        name = "lukk",
        description = "Inventory costing and month-end inventory close.",
        mixinStandardHelpOptions = true,
        versionProvider = Lukk.Version.class)
public final class Lukk implements Runnable {
    private Lukk() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Lukk()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
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
