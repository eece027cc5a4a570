package org.lukk.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * The ledger accounts of a company. The default chart, one account for each category, always exists; an account named
 * again replaces its line (scenario.md, Set-up).
 */
public final class ChartOfAccounts {
    /** What a company has that never set up an account. */
    public static final ChartOfAccounts DEFAULT = new ChartOfAccounts(new TreeMap<>()).with(defaultAccounts());

    private final SortedMap<String, Account> accounts;

    private ChartOfAccounts(SortedMap<String, Account> accounts) {
        this.accounts = accounts;
    }

    /** This chart with these accounts; later ones replace earlier ones of the same code. */
    public ChartOfAccounts with(Collection<Account> more) {
        TreeMap<String, Account> all = new TreeMap<>(accounts);
        more.forEach(account -> all.put(account.code(), account));
        return new ChartOfAccounts(all);
    }

    public ChartOfAccounts with(Account account) {
        return with(List.of(account));
    }

    /** All accounts in the order of their codes. */
    public List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    public Optional<Account> find(String code) {
        return Optional.ofNullable(accounts.get(code));
    }

    /**
     * The account of a code.
     *
     * @throws Refusal {@code unknown-account}
     */
    public Account account(String code) {
        return find(code)
                .orElseThrow(() -> new Refusal(Finding.of(Code.UNKNOWN_ACCOUNT).with(Argument.ACCOUNT, code)));
    }

    /**
     * The account of a code, for an entry that does not come from a posting profile.
     *
     * @throws Refusal {@code unknown-account}, or {@code control-account} if only inventory may post to it
     */
    public Account accountByHand(String code) {
        Account account = account(code);
        if (account.isControlled()) {
            throw new Refusal(Finding.of(Code.CONTROL_ACCOUNT).with(Argument.ACCOUNT, code));
        }
        return account;
    }

    /** The accounts of a category in the order of their codes: what {@code @CATEGORY} sums up. */
    public List<Account> accounts(Category category) {
        return accounts.values().stream()
                .filter(account -> account.category().filter(category::equals).isPresent())
                .toList();
    }

    /**
     * The account of a category where no profile line names one: that of the default chart, or, where the company uses
     * its code for something else, the first of the category.
     */
    public Optional<Account> defaultAccount(Category category) {
        List<Account> inCategory = accounts(category);
        String code = category.defaultAccount().code();
        return inCategory.stream()
                .filter(account -> account.code().equals(code))
                .findFirst()
                .or(() -> inCategory.stream().findFirst());
    }

    private static List<Account> defaultAccounts() {
        return List.of(Category.values()).stream().map(Category::defaultAccount).toList();
    }
}
