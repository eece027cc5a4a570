package org.lukk.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lukk.closing.Books;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.EntryRow;
import org.lukk.ledger.Booking;
import org.lukk.ledger.Bookings;
import org.lukk.ledger.Direction;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostingType;
import org.lukk.scenario.Directive;
import org.lukk.scenario.Posting;
import org.lukk.scenario.Reading;
import org.lukk.scenario.Run;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.Step;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.values.Currency;
import org.lukk.values.Language;

/** Parts of docs/postings.md: the posting types, what books them, and vouchers made by carrying scenarios out. */
final class PostingsPage {
    static final String HEADING = """
            # Postings

            Inventory posts by itself: every change of the value of stock makes a balanced voucher. A *posting type* says for
            what an account is used; the posting profile (`posting_profiles.csv`, or `posting TYPE ACCOUNT` in a scenario) gives
            it an account for an item, for an item group, or for all, the most specific first. What no line names goes to the
            account of the type's category, so a first user needs to set up nothing. Accounts are looked up once, when a
            transaction is posted, and kept with it: charges, adjustments, runs and reversals go to the accounts of the
            original transaction, whatever the profile says by then.

            An amount on the side shown is an increase; a decrease is posted on the other side. Goods that move before their
            document is final are posted as an estimate, which the invoice takes back and replaces; with `no-physical-posting`
            a model leaves the estimate out. What stands behind an entry: `lukk voucher` ([Commands](commands.md)).

            This page is compared with the product by a test, which also writes it anew.
            """;

    static final String EXAMPLES = """
            Each line was carried out, and made the voucher below it. The scenarios, which also assert every line, are in
            [scenarios/vouchers](../scenarios/vouchers).
            """;

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private PostingsPage() {}

    static void types(StringBuilder page, Set<PostingType> asserted) {
        page.append("\n## Posting types\n\n");
        page.append(
                "| type | norsk | category | side | account unless the profile names one |\n|---|---|---|---|---|\n");
        for (PostingType type : PostingType.values()) {
            var account = type.category().defaultAccount();
            page.append("| `%s` | %s | %s | %s | %s %s |\n"
                    .formatted(
                            type.word(),
                            type.name(Language.NB),
                            type.category().word(),
                            side(type),
                            account.code(),
                            account.name()));
        }
        List<String> waiting = Stream.of(PostingType.values())
                .filter(type -> !asserted.contains(type))
                .map(type -> "`" + type.word() + "`")
                .toList();
        page.append("\nNo event books these yet: rounding comes later, the fixed receipt price needs no offset: ")
                .append(String.join(", ", waiting))
                .append(".\n");
    }

    private static String side(PostingType type) {
        return switch (type.side()) {
            case DEBIT -> "debit";
            case CREDIT -> "credit";
            case EITHER -> "either";
        };
    }

    static void bookings(StringBuilder page) {
        page.append("\n## What books them\n\n");
        page.append("The first type moves with the value of stock, the second against it.\n\n");
        page.append(
                "| event | goods move | final, or more value | less value, where that differs |\n|---|---|---|---|\n");
        for (Event event : Event.values()) {
            switch (event) {
                case INVOICE, END, CANCEL ->
                    page.append("| `%s` | | as the lots it concerns | |\n".formatted(event.word()));
                default -> {
                    String up = text(Bookings.financial(event, Direction.RECEIPT));
                    String down = text(Bookings.financial(event, Direction.ISSUE));
                    page.append("| `%s` | %s | %s | %s |\n"
                            .formatted(
                                    event.word(),
                                    Bookings.physical(event)
                                            .map(PostingsPage::text)
                                            .orElse(""),
                                    up,
                                    down.equals(up) ? "" : down));
                }
            }
        }
    }

    private static String text(Booking booking) {
        return switch (booking) {
            case Booking.Pair(PostingType stock, PostingType offset) -> word(stock) + " · " + word(offset);
            case Booking.Half(PostingType stock) -> word(stock);
            case Booking.OnTop(PostingType offset) -> "the lot's own · " + word(offset);
            case Booking.Change(PostingType stock, PostingType offset) ->
                word(stock) + " on the lot's stock account · " + word(offset);
            case Booking.Difference(PostingType difference) -> word(difference);
        };
    }

    private static String word(PostingType type) {
        return "`" + type.word() + "`";
    }

    /** A scenario with the vouchers that its lines make. */
    static void example(StringBuilder page, Path file) throws IOException {
        ScenarioFile scenario = read(file);
        page.append("\n### ")
                .append(title(file))
                .append("\n\n")
                .append(comment(file))
                .append("\n\n```\n");
        int before = 0;
        for (int step = 0; step < scenario.steps().size(); step++) {
            Directive directive = scenario.steps().get(step).directive();
            List<EntryRow> entries =
                    entries(new ScenarioFile(scenario.name(), scenario.steps().subList(0, step + 1)));
            if ((directive instanceof Posting || directive instanceof Run) && entries.size() > before) {
                voucher(page, scenario.steps().get(step), entries.subList(before, entries.size()));
            }
            before = entries.size();
        }
        page.append("```\n");
    }

    private static void voucher(StringBuilder page, Step step, List<EntryRow> entries) {
        page.append(step.at().text().strip().replaceAll(" +", " ")).append('\n');
        Currency currency = Currency.of("USD");
        for (EntryRow row : entries) {
            page.append("    %s  %-6s %-38s %10s %10s\n"
                    .formatted(
                            row.voucher(),
                            row.entry().account(),
                            row.entry().type().word(),
                            row.entry().debit().isZero()
                                    ? ""
                                    : row.entry().debit().in(currency),
                            row.entry().credit().isZero()
                                    ? ""
                                    : row.entry().credit().in(currency))
                    .replaceAll(" +\n", "\n"));
        }
    }

    private static String title(Path file) {
        String name = name(file).replace(".lukk", "").replace('-', ' ');
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String comment(Path file) throws IOException {
        StringBuilder comment = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith(";")) {
                break;
            }
            comment.append(comment.isEmpty() ? "" : " ")
                    .append(line.substring(1).strip());
        }
        return comment.toString();
    }

    /** The posting types that a scenario books. */
    static Set<PostingType> booked(Path file) throws IOException {
        Set<PostingType> types = EnumSet.noneOf(PostingType.class);
        entries(read(file)).forEach(row -> types.add(row.entry().type()));
        return types;
    }

    private static List<EntryRow> entries(ScenarioFile scenario) {
        MemoryBooks books = new MemoryBooks();
        ScenarioRunner.run(scenario, books, CLOCK);
        List<EntryRow> entries = new ArrayList<>();
        for (Books.Company company : books.companies()) {
            books.read(company.name(), open -> {
                open.entries(new EntryQuery.All(), entries::add);
                return Optional.empty();
            });
        }
        return entries;
    }

    private static ScenarioFile read(Path file) throws IOException {
        return switch (ScenarioText.read(name(file), Files.readAllBytes(file))) {
            case Reading.Read<ScenarioFile>(ScenarioFile scenario) -> scenario;
            case Reading.Faulty<ScenarioFile> faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private static String name(Path file) {
        return file.getName(file.getNameCount() - 1).toString();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".lukk"))
                    .sorted()
                    .toList();
        }
    }
}
