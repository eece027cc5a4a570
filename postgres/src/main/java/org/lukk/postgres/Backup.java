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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
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
        private static final Pattern WRITTEN = Pattern.compile("(\\w+) ([\\w.]+) (\\d{1,18}) ([0-9a-f]*)");

        static Optional<Line> parse(String line) {
            Matcher words = WRITTEN.matcher(line);
            return words.matches()
                    ? Optional.of(
                            new Line(words.group(1), words.group(2), Long.parseLong(words.group(3)), words.group(4)))
                    : Optional.empty();
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
        boolean whole = false;
        try {
            Written written = writeTo(address, file, progress);
            whole = true;
            return written;
        } finally {
            if (!whole) {
                discard(file);
            }
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw DatabaseFailure.unusable("The unfinished backup cannot be deleted: " + stays, "Delete " + file);
        }
    }

    private static Written writeTo(DatabaseAddress address, Path file, Progress progress) {
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
     * @throws Refusal {@code unreadable-file} if the file is no backup, damaged, or of another version
     * @throws DatabaseFailure if the database holds books
     */
    public static Written restore(DatabaseAddress address, Path file, Progress progress) {
        try (Connection owner = Database.asOwner(address);
                ZipFile zip = new ZipFile(file.toFile())) {
            owner.setAutoCommit(false);
            requireEmpty(owner);
            List<Line> lines = read(file, zip);
            for (int done = 0; done < lines.size(); done++) {
                Line line = lines.get(done);
                progress.at("restoring " + line.name(), done, lines.size());
                if (line.kind().equals(TABLE)) {
                    copyIn(owner, line, file, zip);
                } else {
                    setSequence(owner, line);
                }
            }
            owner.commit();
            return counted(lines);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, "it is no backup, or damaged: " + e.getMessage());
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

    private static List<Line> read(Path file, ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry(MANIFEST);
        if (manifest == null) {
            throw unreadable(file, "it is no backup, or was not written to its end");
        }
        List<String> lines = new String(zip.getInputStream(manifest).readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.isEmpty() || !lines.getFirst().equals("lukk " + Migrations.VERSION)) {
            throw unreadable(file, "it was written by another version of Lukk; restore it with that one");
        }
        return lines.stream()
                .skip(1)
                .map(line -> Line.parse(line).orElseThrow(() -> unreadable(file, "its list of tables is damaged")))
                .toList();
    }

    private static void copyIn(Connection owner, Line line, Path file, ZipFile zip) throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(line.name());
        if (entry == null) {
            throw damaged(file, line);
        }
        try (InputStream in = zip.getInputStream(entry);
                DigestInputStream digested = new DigestInputStream(in, sha256())) {
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + line.name() + " from stdin", (InputStream)
                    digested);
            String digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            if (!digest.equals(line.digest())) {
                throw damaged(file, line);
            }
        } catch (SQLException e) {
            if (SqlState.of(e).isAway()) {
                throw e;
            }
            throw damaged(file, line);
        }
    }

    private static Refusal damaged(Path file, Line line) {
        return unreadable(file, "it is damaged at " + line.name());
    }

    private static Refusal unreadable(Path file, String why) {
        return new Refusal(Finding.of(Code.UNREADABLE_FILE)
                .with(Argument.NAME, file.toString())
                .with(Argument.EXPECTED, why));
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
