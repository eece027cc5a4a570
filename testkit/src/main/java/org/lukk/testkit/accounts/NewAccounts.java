package org.lukk.testkit.accounts;

import java.util.List;
import java.util.Optional;
import org.lukk.closing.OpenBooks;
import org.lukk.ledger.Account;
import org.lukk.ledger.PostingType;
import org.lukk.ledger.ProfileLine;
import org.lukk.testkit.book.ItemSetUp;

/** A posting profile in which every line, for all items and for each item, names an account that nobody used before. */
final class NewAccounts {
    private final List<ItemSetUp> items;
    private int generation;

    NewAccounts(List<ItemSetUp> items) {
        this.items = items;
    }

    /** From now on other accounts. */
    void next() {
        generation++;
    }

    void putInto(OpenBooks books) {
        for (PostingType type : PostingType.values()) {
            put(books, type, "all items", new ProfileLine.Scope.AllItems());
            for (ItemSetUp item : items) {
                put(books, type, item.code(), new ProfileLine.Scope.OfItem(item.code()));
            }
        }
    }

    private void put(OpenBooks books, PostingType type, String whose, ProfileLine.Scope scope) {
        Account likeIt = type.category().defaultAccount();
        String code = generation + " " + type.word() + " of " + whose;
        books.put(new Account(code, code, likeIt.type(), Optional.of(type.category())));
        books.put(new ProfileLine(type, scope, code));
    }
}
