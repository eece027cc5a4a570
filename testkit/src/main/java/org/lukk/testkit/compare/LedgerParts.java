package org.lukk.testkit.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lukk.closing.ClearingAccounts;
import org.lukk.closing.Conflicts;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Reconciliation;
import org.lukk.closing.ReconciliationParts;
import org.lukk.ledger.TrialBalance;
import org.lukk.values.Code;
import org.lukk.values.Money;

/**
 * What a controller reads of control and clearing accounts adds up: told apart in any way, stock and ledger agree part by
 * part and sum up to the reconciliation; what is behind a clearing account is its balance; no transaction has other
 * entries than inventory says.
 */
public final class LedgerParts {
    private final ReadBooks books;
    private final List<String> wrong = new ArrayList<>();

    private LedgerParts(ReadBooks books) {
        this.books = books;
    }

    /** What does not add up; nothing in good books. */
    public static List<String> wrong(ReadBooks books) {
        LedgerParts parts = new LedgerParts(books);
        for (Set<ReconciliationParts.By> by : List.of(
                EnumSet.of(ReconciliationParts.By.ITEM_GROUP),
                EnumSet.of(ReconciliationParts.By.ITEM, ReconciliationParts.By.PERIOD))) {
            parts.reconciliation(by);
        }
        parts.clearing();
        Conflicts.of(books).stream()
                .filter(conflict -> conflict.code() == Code.ENTRY_DIFFERS)
                .forEach(conflict -> parts.wrong.add(conflict.toString()));
        return parts.wrong;
    }

    private void reconciliation(Set<ReconciliationParts.By> by) {
        Map<String, Money> subledger = new TreeMap<>();
        Map<String, Money> ledger = new TreeMap<>();
        boolean agreeing = books.keptVouchers().isEmpty();
        for (ReconciliationParts.Part part : ReconciliationParts.of(books, by, ReadBooks.END)) {
            subledger.merge(part.account().code(), part.subledger(), Money::plus);
            ledger.merge(part.account().code(), part.ledger(), Money::plus);
            if (agreeing && !part.difference().isZero()) {
                wrong.add("differs by " + by + ": " + part);
            }
        }
        for (Reconciliation.Line line : Reconciliation.of(books, null).lines()) {
            String account = line.account().code();
            if (!line.subledger().equals(subledger.getOrDefault(account, Money.ZERO))
                    || !line.ledger().equals(ledger.getOrDefault(account, Money.ZERO))) {
                wrong.add("by " + by + " " + subledger + " " + ledger + ", in all " + line);
            }
        }
    }

    private void clearing() {
        Map<String, Money> behind = new TreeMap<>();
        for (ClearingAccounts.Line line : ClearingAccounts.of(books, ReadBooks.END, LocalDate.of(2030, 1, 1))) {
            behind.merge(line.account().code(), line.amount(), Money::plus);
        }
        for (TrialBalance.Sums sums : books.sums(ReadBooks.BEGINNING, ReadBooks.END)) {
            boolean clears = books.catalogue()
                    .chart()
                    .account(sums.account())
                    .category()
                    .filter(ClearingAccounts.CLEARING::contains)
                    .isPresent();
            Money lines = behind.getOrDefault(sums.account(), Money.ZERO);
            if (clears && !lines.equals(sums.closing())) {
                wrong.add("behind account " + sums.account() + " " + lines + ", its balance " + sums.closing());
            }
        }
    }
}
