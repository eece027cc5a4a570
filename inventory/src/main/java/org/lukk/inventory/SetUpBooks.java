package org.lukk.inventory;

import java.util.Map;
import java.util.Set;
import org.lukk.ledger.Account;
import org.lukk.ledger.FiscalYear;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.ProfileLine;

/** The set-up of a company inside one transaction that may change it. What is put again replaces what was there. */
public interface SetUpBooks {
    Catalogue catalogue();

    void put(Item item);

    void put(ModelGroup group);

    void put(DimensionGroup group);

    void put(UnitConversion conversion);

    void put(Account account);

    void put(ProfileLine line);

    void put(FiscalYear year);

    /** The state of a ledger period by its name. */
    void put(String period, PeriodState state);

    void putSetting(String name, String value);

    /** What the company has set, by the names of settings. */
    Map<String, String> settings();

    /** Whether any of these items has stock or a transaction that is not wholly settled. */
    boolean isInUse(Set<String> items);

    /** Whether the item was ever posted. */
    boolean hasTransactions(String item);
}
