package org.lukk.closing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.ledger.Account;
import org.lukk.ledger.Category;
import org.lukk.values.Money;

/**
 * What stands behind the balance of each account that clears itself: goods received or delivered and not invoiced, charges
 * whose bill has not come, goods in transit, work in process. The lines of an account add up to its balance; the older a
 * line, the likelier a document is missing.
 */
public final class ClearingAccounts {
    /** The categories of accounts that clear themselves. */
    public static final Set<Category> CLEARING =
            Set.of(Category.TRANSIT, Category.WIP, Category.ACCRUAL, Category.DEFERRED_COGS);

    /**
     * What one transaction, with the parts that invoices split off it, leaves on an account.
     *
     * @param lot empty for what is about no transaction
     * @param since the day of its first entry there
     * @param age in days, at the day the list is made for
     * @param amount debit positive
     */
    public record Line(
            Account account,
            String lot,
            String item,
            String document,
            String party,
            LocalDate since,
            long age,
            Money amount) {
        /** The span of its age: {@code 0-30}, {@code 31-60}, {@code 61-90}, {@code over 90}. */
        public String bucket() {
            return age <= 30 ? "0-30" : age <= 60 ? "31-60" : age <= 90 ? "61-90" : "over 90";
        }
    }

    private record Key(String account, String lot) {}

    private record Left(LocalDate since, Money amount) {
        Left and(Left other) {
            return new Left(since.isBefore(other.since) ? since : other.since, amount.plus(other.amount));
        }
    }

    private ClearingAccounts() {}

    /**
     * The lines of all clearing accounts, account by account, the oldest first.
     *
     * @param asOf last day that counts
     * @param at the day at which ages are told
     */
    public static List<Line> of(ReadBooks books, LocalDate asOf, LocalDate at) {
        Map<Key, Left> left = new TreeMap<>(Comparator.comparing(Key::account).thenComparing(Key::lot));
        LotEntries entries = new LotEntries(books, asOf);
        entries.read(entry -> {
            Account account = books.catalogue().chart().account(entry.account());
            if (account.category().filter(CLEARING::contains).isPresent()) {
                left.merge(
                        new Key(account.code(), entries.clearing(entry.lot())),
                        new Left(entry.date(), entry.amount()),
                        Left::and);
            }
        });
        List<Line> lines = new ArrayList<>();
        left.forEach((key, sum) -> {
            if (!sum.amount().isZero()) {
                lines.add(line(books, key, sum, entries.lots().get(key.lot()), at));
            }
        });
        lines.sort(Comparator.comparing((Line line) -> line.account().code())
                .thenComparing(Line::since)
                .thenComparing(Line::lot));
        return lines;
    }

    private static Line line(ReadBooks books, Key key, Left sum, @Nullable InventoryTransaction lot, LocalDate at) {
        return new Line(
                books.catalogue().chart().account(key.account()),
                key.lot(),
                lot == null ? "" : lot.item(),
                lot == null ? "" : lot.source().document(),
                lot == null ? "" : lot.source().party(),
                sum.since(),
                Math.max(0, ChronoUnit.DAYS.between(sum.since(), at)),
                sum.amount());
    }
}
