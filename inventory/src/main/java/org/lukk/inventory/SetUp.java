package org.lukk.inventory;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.lukk.ledger.Account;
import org.lukk.ledger.FiscalYear;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.ProfileLine;
import org.lukk.values.UnitCost;

/**
 * A line of set-up (scenario.md, Set-up). Naming a thing again changes what the line gives and leaves the rest.
 */
public sealed interface SetUp {
    /** An item; what is empty stays as it is, or is the default for a new one. */
    record OfItem(
            String code,
            Optional<String> name,
            Optional<ItemType> type,
            Optional<String> modelGroup,
            Optional<String> itemGroup,
            Optional<String> dimensionGroup,
            Optional<UnitCost> price,
            Optional<String> unit)
            implements SetUp {}

    record OfModelGroup(ModelGroup group) implements SetUp {}

    /** A dimension group; lists that are left out stay as they are, or are empty for a new one. */
    record OfDimensionGroup(
            String name, Set<String> financial, Optional<Set<String>> physical, Optional<Set<String>> ledger)
            implements SetUp {}

    /** One unit is this fraction of inventory units. */
    record OfUnit(String item, String unit, BigInteger numerator, BigInteger denominator) implements SetUp {}

    record OfAccount(Account account) implements SetUp {}

    record OfProfileLine(ProfileLine line) implements SetUp {}

    record OfFiscalYear(FiscalYear year) implements SetUp {}

    record OfLedgerPeriod(String period, PeriodState state) implements SetUp {}

    record OfSetting(Setting setting, String value) implements SetUp {}
}
