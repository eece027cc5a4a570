package org.lukk.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * The whole database as one file: every table by COPY in one snapshot, with its digest, and how far the sequences are. It
 * needs none of PostgreSQL's programs, so it also moves books to a newer PostgreSQL.
 */
public final class Backup {
    private static final String MANIFEST = "manifest.txt";
    private static final String TABLE = "table";
    private static final String SEQUENCE = "sequence";

    /** Companies first, since others refer to them; the gate last, since it closes periods. */
    private static final String TABLES = """
            select schemaname || '.' || tablename from pg_tables
            where schemaname in ('lukk', 'lukk_projection') and tablename <> 'flyway_schema_history'
            order by tablename <> 'company', tablename <> 'valuation_book', tablename = 'gate', 1""";

    private static final String SEQUENCES = """
            select schemaname || '.' || sequencename, last_value from pg_sequences
            where schemaname = 'lukk' and last_value is not null order by 1""";

    private Backup() {}

    /** How much was written or brought back. */
    public record Written(int tables, long rows) {}

    /** A line of the manifest: a table with its rows and digest, or a sequence with its last value. */
    private record Line(String kind, String name, long number, String digest) {
        static Line parse(String line) {
            String[] words = line.split(" ", -1);
            return new Line(words[0], words[1], Long.parseLong(words[2]), words[3]);
        }

        @Override
        public String toString() {
            return kind + " " + name + " " + number + " " + digest;
        }
    }

    /** Learns how far a backup is. */
    @FunctionalInterface
    public interface Progress {
        void at(String work, long done, long total);
    }

    /**
     * Writes a backup to a new file.
     *
     * @throws DatabaseFailure if the file is there already or cannot be written
     */
    public static Written write(DatabaseAddress address, Path file, Progress progress) {
        try (Connection owner = Database.asOwner(address);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            owner.setAutoCommit(false);
            List<Line> lines = new ArrayList<>();
            List<String> tables = names(owner);
            for (String table : tables) {
                progress.at("writing " + table, lines.size(), tables.size());
                lines.add(copyOut(owner, table, zip));
            }
            lines.addAll(sequences(owner));
            owner.rollback();
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest(lines).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return counted(lines);
        } catch (IOException e) {
            throw DatabaseFailure.unusable("The backup cannot be written: " + e, "Choose another file");
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    private static String manifest(List<Line> lines) {
        StringBuilder text =
                new StringBuilder("lukk ").append(Migrations.VERSION).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static Written counted(List<Line> lines) {
        int tables = 0;
        long rows = 0;
        for (Line line : lines) {
            if (line.kind().equals(TABLE)) {
                tables++;
                rows += line.number();
            }
        }
        return new Written(tables, rows);
    }

    private static List<String> names(Connection owner) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static List<Line> sequences(Connection owner) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                lines.add(new Line(SEQUENCE, rows.getString(1), rows.getLong(2), ""));
            }
        }
        return lines;
    }

    private static Line copyOut(Connection owner, String table, ZipOutputStream zip) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(table));
        DigestOutputStream digested = new DigestOutputStream(zip, sha256());
        long rows = owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", digested);
        zip.closeEntry();
        return new Line(
                TABLE,
                table,
                rows,
                HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    /**
     * Brings a backup into a database without companies, whole or not at all.
     *
     * @throws DatabaseFailure if the database holds books, or the file is no backup, damaged, or of another version
     */
    public static Written restore(DatabaseAddress address, Path file) {
        try (Connection owner = Database.asOwner(address);
                ZipFile zip = new ZipFile(file.toFile())) {
            owner.setAutoCommit(false);
            requireEmpty(owner);
            List<Line> lines = read(zip);
            for (Line line : lines) {
                if (line.kind().equals(TABLE)) {
                    copyIn(owner, line, zip);
                } else {
                    setSequence(owner, line);
                }
            }
            owner.commit();
            return counted(lines);
        } catch (IOException | UncheckedIOException e) {
            throw DatabaseFailure.unusable("The backup cannot be read: " + e, "Check the file");
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    private static void requireEmpty(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from lukk.company")) {
            rows.next();
            if (rows.getLong(1) > 0) {
                throw DatabaseFailure.unusable("There are books here already", "Restore into an empty data folder");
            }
        }
    }

    private static List<Line> read(ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry(MANIFEST);
        if (manifest == null) {
            throw DatabaseFailure.unusable("The file is no backup, or was not written to its end", "Use another one");
        }
        List<String> lines = new String(zip.getInputStream(manifest).readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (!lines.getFirst().equals("lukk " + Migrations.VERSION)) {
            throw DatabaseFailure.unusable(
                    "The backup was written by another version of Lukk", "Restore it with that version");
        }
        return lines.stream().skip(1).map(Line::parse).toList();
    }

    private static void copyIn(Connection owner, Line line, ZipFile zip) throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(line.name());
        if (entry == null) {
            throw damaged(line);
        }
        try (InputStream in = zip.getInputStream(entry);
                DigestInputStream digested = new DigestInputStream(in, sha256())) {
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + line.name() + " from stdin", (InputStream)
                    digested);
            String digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            if (!digest.equals(line.digest())) {
                throw damaged(line);
            }
        }
    }

    private static DatabaseFailure damaged(Line line) {
        return DatabaseFailure.unusable("The backup is damaged at " + line.name(), "Use another one");
    }

    private static void setSequence(Connection owner, Line line) throws SQLException {
        try (var statement = owner.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, line.name());
            statement.setLong(2, line.number());
            statement.execute();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
