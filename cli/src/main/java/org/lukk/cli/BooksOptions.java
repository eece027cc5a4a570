package org.lukk.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Language;
import picocli.CommandLine.Option;

/** The options of every command. */
public final class BooksOptions {
    @Option(names = "--company", paramLabel = "C", description = "company; may be left out when there is one")
    @Nullable
    String company;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./lukk-data",
            description = "folder of the embedded database (${DEFAULT-VALUE})")
    public Path data = Path.of("lukk-data");

    @Option(names = "--db", paramLabel = "JDBC-URL", description = "a PostgreSQL server instead of the embedded one")
    public @Nullable String db;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "how tables are written (${DEFAULT-VALUE})")
    Format format = Format.TABLE;

    @Option(names = "--book", paramLabel = "B", description = "valuation book (primary)")
    @Nullable
    String book;

    @Option(names = "--lang", paramLabel = "en|nb", defaultValue = "en", description = "language (${DEFAULT-VALUE})")
    Language lang = Language.EN;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = ThreadCount.class,
            description = "threads of a run (all processors)")
    public int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--as", paramLabel = "NAME", description = "who acts (the system's user)")
    @Nullable
    String as;

    Language language() {
        return lang;
    }

    /** Where the books are, for a person: the folder, or the server without the password in its address. */
    String place() {
        return db == null ? data.toString() : db.replaceFirst("\\?.*", "");
    }

    /** The acting user: {@code cli:kari}. */
    public String user() {
        return "cli:" + Optional.ofNullable(as).orElse(System.getProperty("user.name", "unknown"));
    }
}
