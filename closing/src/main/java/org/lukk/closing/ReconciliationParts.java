package org.lukk.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lukk.inventory.Item;
import org.lukk.ledger.Account;
import org.lukk.values.Money;

/**
 * Subledger against ledger, told apart by item group, item and ledger period: where a difference on a control account
 * comes from. The amounts are what was posted in a period; all periods together are the balance. What the ledger has of no
 * transaction stands without item and item group.
 */
public final class ReconciliationParts {
    /** By what the accounts are told apart. */
    public enum By {
        ITEM_GROUP("item-group"),
        ITEM("item"),
        PERIOD("period");

        private final String word;

        By(String word) {
            this.word = word;
        }

        /** The word of the command line. */
        public String word() {
            return word;
        }
    }

    /**
     * A part of a control account; what it is not told apart by is empty.
     *
     * @param period name of the ledger period
     */
    public record Part(Account account, String itemGroup, String item, String period, Money subledger, Money ledger) {
        /** Subledger less ledger. */
        public Money difference() {
            return subledger.minus(ledger);
        }
    }

    private record Key(String account, String itemGroup, String item, String period) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::account)
                .thenComparing(Key::itemGroup)
                .thenComparing(Key::item)
                .thenComparing(Key::period);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final ReadBooks books;
    private final Set<By> by;
    private final Map<Key, Money> subledger = new TreeMap<>();
    private final Map<Key, Money> ledger = new TreeMap<>();

    private ReconciliationParts(ReadBooks books, Set<By> by) {
        this.books = books;
        this.by = by;
    }

    /** The parts of all control accounts up to a day, those that are nothing on both sides left out. */
    public static List<Part> of(ReadBooks books, Set<By> by, LocalDate asOf) {
        ReconciliationParts parts = new ReconciliationParts(books, by);
        books.booked(asOf, day -> parts.add(parts.subledger, day.account(), day.item(), day.date(), day.amount()));
        new LotEntries(books, asOf)
                .read(entry -> parts.add(parts.ledger, entry.account(), entry.item(), entry.date(), entry.amount()));
        return parts.parts();
    }

    private void add(Map<Key, Money> sums, String account, String item, LocalDate date, Money amount) {
        String group = books.catalogue().item(item).map(Item::itemGroup).orElse("");
        Key key = new Key(
                account,
                by.contains(By.ITEM_GROUP) || by.contains(By.ITEM) ? group : "",
                by.contains(By.ITEM) ? item : "",
                by.contains(By.PERIOD)
                        ? books.catalogue().periods().calendar().periodOf(date).name()
                        : "");
        sums.merge(key, amount, Money::plus);
    }

    private List<Part> parts() {
        Map<Key, Money> all = new TreeMap<>(subledger);
        ledger.forEach((key, amount) -> all.putIfAbsent(key, Money.ZERO));
        List<Part> parts = new ArrayList<>();
        for (Key key : all.keySet()) {
            Account account = books.catalogue().chart().account(key.account());
            Money stock = subledger.getOrDefault(key, Money.ZERO);
            Money posted = ledger.getOrDefault(key, Money.ZERO);
            if (account.isControlled() && !(stock.isZero() && posted.isZero())) {
                parts.add(new Part(account, key.itemGroup(), key.item(), key.period(), stock, posted));
            }
        }
        return parts;
    }
}
