package org.lukk.testkit.production;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.PostingDoor;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Run;
import org.lukk.closing.RunRequest;
import org.lukk.closing.RunType;
import org.lukk.closing.Verification;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.ModelGroup;
import org.lukk.ledger.Account;
import org.lukk.ledger.Category;
import org.lukk.ledger.TrialBalance;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.compare.ExplainedCosts;
import org.lukk.testkit.compare.LedgerParts;
import org.lukk.testkit.compare.VoucherParts;
import org.lukk.testkit.contract.BooksText;
import org.lukk.values.Finding;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Refusal;
import org.lukk.values.UnitCost;

/** A random production in books of the product, and what must hold of it after every run and in the end. */
public final class KeptProduction {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private final Books books;
    private final String company;
    private final List<String> broken = new ArrayList<>();
    private int commands;

    /** In a new company. */
    public KeptProduction(Books books, String company) {
        this.books = books;
        this.company = company;
        books.found(new Books.Company(company, Book.CURRENCY));
        books.write(company, open -> {
            open.put(new DimensionGroup("G", Set.of("site"), Set.of(), Set.of()));
            for (Method method : RandomProduction.METHODS) {
                open.put(new ModelGroup(method.word(), method, false, false, true, true, true));
                for (int place = 0; place < 2; place++) {
                    open.put(new Item(
                            RandomProduction.item(method, place),
                            "",
                            ItemType.ITEM,
                            method.word(),
                            "",
                            "G",
                            new UnitCost(new java.math.BigDecimal("3.07")),
                            ""));
                }
            }
            return open;
        });
    }

    /** Does a step and says what was answered. */
    public String enter(Step step) {
        try {
            return switch (step) {
                case Step.Post post ->
                    new PostingDoor(books, acting())
                            .post(List.of(post.posting()))
                            .toString();
                case Step.Recalculate recalculate ->
                    checked(step, desk().recalculate(RunRequest.upTo(recalculate.date())));
                case Step.Close close -> close(close);
                case Step.Reverse _ -> checked(step, desk().reverse(OptionalInt.empty(), Optional.empty()));
            };
        } catch (Refusal refusal) {
            return refusal.findings().toString();
        }
    }

    /** Closes, reverses and closes again: the second close computes what the first did. */
    private String close(Step.Close close) {
        RunRequest request = RunRequest.upTo(close.date());
        Run first = desk().close(request);
        checked(close, first);
        desk().reverse(OptionalInt.of(first.number()), Optional.empty());
        Run second = desk().close(request);
        if (!second.digest().equals(first.digest())) {
            broken.add(close + ": closed again, another digest");
        }
        return checked(close, second);
    }

    private Acting acting() {
        return new Acting(company, "keeper", "command " + commands++, CLOCK);
    }

    private MonthEnd desk() {
        return new MonthEnd(books, acting(), 1);
    }

    private String checked(Step step, Run run) {
        check(step.toString());
        return run.type() == RunType.REVERSAL ? "reversed " + run.reverses() : run.digest();
    }

    private void check(String when) {
        List<Finding> findings = books.read(company, open -> new Verification(open).findings());
        findings.forEach(finding -> broken.add(when + ": " + finding));
        books.read(company, ExplainedCosts::wrong).forEach(finding -> broken.add(when + ": " + finding));
        books.read(company, LedgerParts::wrong).forEach(text -> broken.add(when + ": " + text));
        books.read(company, VoucherParts::wrong).forEach(text -> broken.add(when + ": " + text));
    }

    /** What did not hold, once all orders have ended: nothing may be left in work in process. */
    public List<String> broken() {
        check("in the end");
        books.read(company, open -> {
            Set<String> accounts = new java.util.TreeSet<>();
            for (Account account : open.catalogue().chart().accounts()) {
                if (account.category().filter(Category.WIP::equals).isPresent()) {
                    accounts.add(account.code());
                }
            }
            for (TrialBalance.Sums sums : open.sums(ReadBooks.BEGINNING, ReadBooks.END)) {
                if (accounts.contains(sums.account()) && !sums.closing().equals(Money.ZERO)) {
                    broken.add("left in work in process: " + sums.closing());
                }
            }
            return open;
        });
        return List.copyOf(broken);
    }

    /** Everything that can be read of the company. */
    public List<String> text() {
        return books.read(company, BooksText::of);
    }
}
