package org.lukk.ledger;

import java.util.Optional;

/**
 * What an account is for, as inventory sees it (scenario.md, Posting types). Every category has an account in the default
 * chart, so that a first user needs to set up none. The numbers have five digits, so that a chart of four or six, as most
 * companies have, can be put beside it without touching one.
 */
public enum Category {
    INVENTORY("14600", "Inventory", AccountType.ASSET),
    TRANSIT("14650", "Goods in transit", AccountType.ASSET),
    WIP("14200", "Work in process", AccountType.ASSET),
    ACCRUAL("24100", "Received not invoiced", AccountType.LIABILITY),
    VENDOR("24000", "Vendor balances", AccountType.LIABILITY),
    OPENING("20900", "Opening balances", AccountType.EQUITY),
    COGS("43000", "Cost of goods sold", AccountType.EXPENSE),
    DEFERRED_COGS("14700", "Delivered not invoiced", AccountType.ASSET),
    PURCHASE_DIFFERENCE("43100", "Purchase differences", AccountType.EXPENSE),
    PRICE_DIFFERENCE("43200", "Price differences", AccountType.EXPENSE),
    VARIANCE("43300", "Variances", AccountType.EXPENSE),
    REVALUATION("43400", "Revaluation", AccountType.EXPENSE),
    INVENTORY_PROFIT("43500", "Inventory profit", AccountType.EXPENSE),
    INVENTORY_LOSS("43600", "Inventory loss", AccountType.EXPENSE),
    ABSORBED_COST("43700", "Absorbed cost", AccountType.EXPENSE),
    ROUNDING("43900", "Rounding differences", AccountType.EXPENSE);

    private final String number;
    private final String englishName;
    private final AccountType type;

    Category(String number, String englishName, AccountType type) {
        this.number = number;
        this.englishName = englishName;
        this.type = type;
    }

    /** The word of scenario files and of CSV. */
    public String word() {
        return Words.of(this);
    }

    public static Optional<Category> of(String word) {
        return Words.find(values(), Category::word, word);
    }

    /** Its account in the default chart. */
    public Account defaultAccount() {
        return new Account(number, englishName, type, Optional.of(this));
    }

    /**
     * Whether its accounts must equal the subledger ({@code expect reconciled}): nothing but inventory posts to them, an
     * entry by hand is refused ({@code control-account}).
     */
    public boolean isControlled() {
        return switch (this) {
            case INVENTORY, TRANSIT, WIP, DEFERRED_COGS -> true;
            case ACCRUAL,
                    VENDOR,
                    OPENING,
                    COGS,
                    PURCHASE_DIFFERENCE,
                    PRICE_DIFFERENCE,
                    VARIANCE,
                    REVALUATION,
                    INVENTORY_PROFIT,
                    INVENTORY_LOSS,
                    ABSORBED_COST,
                    ROUNDING -> false;
        };
    }
}
