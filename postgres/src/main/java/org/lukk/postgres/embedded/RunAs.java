package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lukk.postgres.embedded.ServerFailure.Reason;

/** By which user PostgreSQL's programs are run: they refuse root, and a container often has nobody else. */
enum RunAs {
    /** As the user who runs Lukk. */
    OURSELVES,

    /** As root, who is called nobody in a user namespace of its own: files belong to root, nothing is given away. */
    ROOT_UNDER_ANOTHER_NAME,

    /**
     * As the user nobody, where containers may not make user namespaces. The folder then belongs to nobody; the one
     * capability left lets the programs reach it, however private the folders around it are.
     */
    NOBODY;

    private static final int ROOT = 0;
    private static final int NOBODYS_ID = 65534;

    /** The command that runs a program this way: its first words. */
    List<String> prefix() {
        return switch (this) {
            case OURSELVES -> List.of();
            case ROOT_UNDER_ANOTHER_NAME -> List.of("unshare", "-U");
            case NOBODY ->
                List.of(
                        "setpriv",
                        "--reuid=" + NOBODYS_ID,
                        "--regid=" + NOBODYS_ID,
                        "--clear-groups",
                        "--inh-caps=-all,+dac_override",
                        "--ambient-caps=+dac_override",
                        "--securebits=+no_setuid_fixup"); // access(2) would drop it again
        };
    }

    /** The way that fits the user and the owner of the folder. */
    static RunAs in(DataFolder folder) throws IOException {
        if (!weAreRoot()) return OURSELVES;
        int owner = folder.hasCluster() ? owner(folder.cluster()) : ROOT;
        return switch (owner) {
            case NOBODYS_ID -> NOBODY;
            case ROOT ->
                Command.in(folder.root(), "true")
                                .behind(ROOT_UNDER_ANOTHER_NAME.prefix())
                                .succeeds()
                        ? ROOT_UNDER_ANOTHER_NAME
                        : asNobody(folder);
            default ->
                throw new ServerFailure(
                        Reason.PERMISSION,
                        folder.root() + " belongs to the user with number " + owner,
                        "Run Lukk as that user, not as root");
        };
    }

    static RunAs asNobody(DataFolder folder) throws IOException {
        if (folder.hasCluster()) {
            Command.in(folder.root(), "chown", "-R", NOBODYS_ID + ":" + NOBODYS_ID, "pg")
                    .run(Command.Input.NONE, "Run Lukk as another user than root");
        }
        return NOBODY;
    }

    private static boolean weAreRoot() throws IOException {
        Path ourselves = Path.of("/proc/self");
        return Files.exists(ourselves)
                ? owner(ourselves) == ROOT
                : System.getProperty("user.name").equals("root");
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
