package org.lukk.postgres.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * Fills a data folder for the first time: cluster, roles, database, password.
 *
 * <p>Everything is made under another name, without a server running, and renamed when it is on disk. So a cluster is
 * there and complete or not there; what a killed process left is deleted and begun anew.
 */
final class NewCluster {
    private static final int PASSWORD_BYTES = 32;

    private NewCluster() {}

    static void create(DataFolder folder, Programs programs) throws IOException {
        Path cluster = folder.unfinishedCluster();
        Folders.delete(cluster);
        String password = newPassword();
        programs.initdb(cluster);
        Files.writeString(cluster.resolve("pg_hba.conf"), resource("pg_hba.conf"));
        Files.writeString(cluster.resolve("postgresql.conf"), resource("postgresql.conf"));
        Folders.writePrivate(cluster.resolve("lukk.conf"), resource("lukk.conf"));
        Folders.writePrivate(cluster.resolve(folder.passwordFile().getFileName()), password);
        programs.statements(cluster, resource("roles.sql").replace("${password}", password));
        programs.sync(cluster);
        Files.move(cluster, folder.cluster());
        Folders.sync(folder.root());
    }

    /** A file that comes with this package. */
    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(NewCluster.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
