package org.lukk.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Books;
import org.lukk.postgres.DatabaseAddress;
import org.lukk.postgres.Migrations;
import org.lukk.postgres.PostgresBooks;
import org.lukk.postgres.ServerFigures;
import org.lukk.postgres.embedded.EmbeddedServer;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/** The books a command works on, and the embedded server beneath them if there is one. */
public final class OpenedBooks implements AutoCloseable {
    private final DatabaseAddress address;
    private final PostgresBooks books;
    private final @Nullable EmbeddedServer server;

    private OpenedBooks(DatabaseAddress address, @Nullable EmbeddedServer server) {
        this.address = address;
        this.books = PostgresBooks.connect(address);
        this.server = server;
    }

    /** Opens what the options name; only some commands may begin a new data folder. */
    public static OpenedBooks open(BooksOptions options, boolean mayBegin) {
        if (options.db != null) {
            return new OpenedBooks(address(options.db), null);
        }
        if (!mayBegin && !holdsBooks(options.data)) {
            throw new Refusal(Finding.of(Code.NO_BOOKS_YET).with(Argument.NAME, options.place()));
        }
        EmbeddedServer server = EmbeddedServer.open(options.data, EmbeddedServer.userCache());
        server.closeWhenProcessEnds();
        return new OpenedBooks(DatabaseAddress.of(server), server);
    }

    /**
     * Brings books that an older version wrote to the tables of this one.
     *
     * @return how they were found
     */
    static Migrations.State migrate(BooksOptions options) {
        if (options.db != null) {
            return migrate(address(options.db));
        }
        if (!holdsBooks(options.data)) {
            throw new Refusal(Finding.of(Code.NO_BOOKS_YET).with(Argument.NAME, options.place()));
        }
        try (EmbeddedServer server = EmbeddedServer.open(options.data, EmbeddedServer.userCache())) {
            return migrate(DatabaseAddress.of(server));
        }
    }

    private static Migrations.State migrate(DatabaseAddress address) {
        Migrations.State found = Migrations.state(address);
        if (found == Migrations.State.OLDER || found == Migrations.State.EMPTY) {
            Migrations.migrate(address);
        }
        return found;
    }

    private static boolean holdsBooks(Path folder) {
        return Files.isDirectory(folder);
    }

    /** User and password stand in the address, as {@code ?user=…&password=…}; without a user, the system's. */
    private static DatabaseAddress address(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Refusal(Finding.of(Code.BAD_INPUT)
                    .with(Argument.VALUE, url)
                    .with(Argument.EXPECTED, "jdbc:postgresql://HOST:PORT/DATABASE?user=NAME&password=SECRET"));
        }
        return DatabaseAddress.of(
                url, parameter(url, "user", System.getProperty("user.name", "")), parameter(url, "password", ""));
    }

    private static String parameter(String url, String name, String otherwise) {
        for (String pair : url.substring(url.indexOf('?') + 1).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return otherwise;
    }

    public Books books() {
        return books;
    }

    /** What does not hold in the tables themselves. */
    List<Finding> broken(String company) {
        return books.verify(company);
    }

    DatabaseAddress address() {
        return address;
    }

    /** What the server beneath can do and needs. */
    public ServerFigures serverFigures() {
        return new ServerFigures(address);
    }

    @Override
    public void close() {
        books.close();
        if (server != null) {
            server.close();
        }
    }
}
