package org.lukk.harness.mutants;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.lukk.cli.Lukk;
import org.lukk.harness.Scratch;
import org.lukk.testkit.Trials;

/**
 * Command lines changed at random, word by word. Most are given where there are no books, which is quick; of those given on
 * books in PostgreSQL, one that is refused changes nothing. None ends as if the system had failed.
 */
public final class CommandMutants implements Trials<String>, AutoCloseable {
    private static final int DONE = 0;
    private static final int CHECK_FAILED = 1;
    private static final int REFUSED = 3;
    /** One command in so many is given on books. */
    private static final int WITH_BOOKS = 50;

    /** These write elsewhere than to the books. */
    private static final Set<String> NOT_TRIED = Set.of("init", "demo", "db", "backup", "restore", "export", "import");

    private static final List<String> COMMANDS = List.of(
            "post 2026-02-03 purchase PO9 bolt 10 @ 10.00 site=1",
            "post 2026-02-10 sell SO9 bolt 4 party=C7 --id key-1",
            "post 2026-02-10 receive R9 nut 2.5 @ 1.25 document=D1 text=hello",
            "post 2026-02-11 invoice PO3 1 @ 11.00",
            "post 2026-02-11 transfer T9 bolt 1 from site=1 to site=2",
            "post 2026-02-11 charge PO1 3.00 #freight",
            "post 2026-02-12 assemble K9 nut 1 using K9A bolt 2 K9B bolt 1",
            "mark SO1 PO1 1",
            "unmark SO1",
            "cancel SO2 --date 2026-02-05",
            "check --to 2026-02-28",
            "preview --to 2026-02-28 --specification item",
            "recalculate --to 2026-02-28 --items bolt,nut --note n",
            "close --to 2026-02-28 --ledger later --specification transaction",
            "close --to 2026-02-28 --preview 0123456789abcdef",
            "reverse 1 --voucher-date 2026-03-01",
            "post-voucher 1",
            "period 2026-02 on-hold",
            "runs --format csv",
            "log 1 --format json",
            "voucher 1 --lang nb",
            "settlements 1 --lot SO1",
            "transactions --item bolt --from 2026-01-01 --to 2026-01-31 --limit 3",
            "explain SO1 --depth 2",
            "report on-hand --as-of 2026-01-31",
            "report trial-balance --from 2026-01-01 --to 2026-01-31",
            "report reconciliation --as-of 2026-01-31 --format csv",
            "verify --format json",
            "rebuild",
            "settings no-inventory-close=refused",
            "completion bash",
            "close --help",
            "run nowhere.lukk");

    private static final List<String> WORDS = List.of(
            "--to",
            "--from",
            "--format",
            "--lang",
            "--threads",
            "--company",
            "--book",
            "--as",
            "--id",
            "--note",
            "--items",
            "--help",
            "--version",
            "--",
            "-",
            "-x",
            "--to=",
            "--format=json",
            "@nowhere",
            "@",
            "",
            " ",
            "\"",
            "'",
            "\0",
            "\n",
            "\u202e",
            "é",
            "0",
            "-1",
            "1",
            "9",
            "2147483648",
            "99999999999999999999",
            "1e3",
            "1025",
            "2026-02-30",
            "2026-01-31",
            "9999-12-31",
            "0000-00-00",
            "bolt",
            "nut",
            "SO1",
            "PO1",
            "PO1/2",
            "last",
            "pool",
            "2",
            "3",
            "0.5",
            "2026-02-28",
            "2026-02-01",
            "2026-03-01",
            "2026-02",
            "PO3",
            "SO2",
            "SO3",
            "SO4",
            "PO2",
            "sell",
            "purchase",
            "@",
            "site=1",
            "site=",
            "=",
            ",",
            "using",
            "to",
            "from",
            "json",
            "nb",
            "closed",
            "open",
            "x".repeat(5_000),
            "9".repeat(400));

    private final SampleBooks books;

    /** With a server in this folder. */
    public CommandMutants(Scratch scratch) {
        books = new SampleBooks(scratch.folder("books"));
    }

    @Override
    public void close() {
        books.close();
    }

    @Override
    public List<String> parts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
        return new WordMutator(random, WORDS).mutant(List.of(command.split(" ")));
    }

    @Override
    public String text(long seed, List<String> parts) {
        List<String> words = parts.stream()
                .map(word -> TextMutator.shown("'" + word.replace("'", "'\\''") + "'"))
                .toList();
        return "lukk " + String.join(" ", words);
    }

    @Override
    public Tried attempt(long seed, List<String> parts) {
        if (parts.isEmpty() || NOT_TRIED.contains(parts.getFirst())) {
            return new Tried(Map.of(), Optional.empty());
        }
        if (seed % WITH_BOOKS != 0) {
            return told(Answer.to(parts, List.of("--data", "no-such-folder")), "without books, ");
        }
        return books.with(sample -> {
            Answer answer = Answer.to(parts, List.of("--db", books.address(), "--company", sample.company()));
            boolean refused = answer.exitCode() != DONE && answer.exitCode() != CHECK_FAILED;
            Optional<String> changed = refused && sample.isChanged()
                    ? Optional.of("refused, and yet it changed the books: " + answer)
                    : Optional.empty();
            Tried tried = told(answer, "with books, ");
            return new Tried(tried.met(), tried.fault().or(() -> changed));
        });
    }

    private static Tried told(Answer answer, String where) {
        Map<String, Long> met = new HashMap<>();
        met.put(where + "exit code " + answer.exitCode(), 1L);
        boolean failed = answer.exitCode() > REFUSED || answer.exitCode() < DONE;
        boolean silent = answer.exitCode() > CHECK_FAILED && answer.err().isBlank();
        return new Tried(met, failed || silent ? Optional.of(answer.toString()) : Optional.empty());
    }

    /** What a user gets from a command. */
    private record Answer(int exitCode, String out, String err) {
        /** The place of the books comes after the command's name, where nothing else takes it for its own. */
        static Answer to(List<String> parts, List<String> place) {
            List<String> words = new ArrayList<>(parts);
            words.addAll(1, place);
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exitCode =
                    Lukk.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
            return new Answer(exitCode, out.toString(), err.toString());
        }
    }
}
