package org.lukk.ledger;

import java.util.Optional;

/**
 * A ledger account ({@code accounts.csv} of interchange.md).
 *
 * @param category what inventory uses it for; empty for the other accounts of the company
 */
public record Account(String code, String name, AccountType type, Optional<Category> category) {
    public boolean isControlled() {
        return category.filter(Category::isControlled).isPresent();
    }
}
