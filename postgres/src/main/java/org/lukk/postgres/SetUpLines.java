package org.lukk.postgres;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Books.Company;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.UnitConversion;
import org.lukk.ledger.Account;
import org.lukk.ledger.ChartOfAccounts;
import org.lukk.ledger.FiscalCalendar;
import org.lukk.ledger.FiscalYear;
import org.lukk.ledger.LedgerPeriods;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.PostingProfile;
import org.lukk.ledger.PostingType;
import org.lukk.ledger.ProfileLine;

/**
 * All set-up lines of a company, and the catalogue made of them. What is put changes the lines in place, so that a
 * hundred thousand items can be put one by one; the maps of a catalogue show it.
 */
final class SetUpLines {
    private final Company company;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, ModelGroup> modelGroups = new HashMap<>();
    private final Map<String, DimensionGroup> dimensionGroups = new HashMap<>();
    private final Map<String, Map<String, UnitConversion>> units = new HashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<ProfileKey, ProfileLine> profile = new LinkedHashMap<>();
    private final Map<String, FiscalYear> years = new LinkedHashMap<>();
    private final TreeMap<String, PeriodState> states = new TreeMap<>();
    private @Nullable Catalogue catalogue;

    private record ProfileKey(PostingType type, ProfileLine.Scope scope) {}

    SetUpLines(Company company) {
        this.company = company;
    }

    /** The same lines, to be changed without changing these. */
    SetUpLines copy() {
        SetUpLines copy = new SetUpLines(company);
        copy.items.putAll(items);
        copy.modelGroups.putAll(modelGroups);
        copy.dimensionGroups.putAll(dimensionGroups);
        units.forEach((item, conversions) -> copy.units.put(item, new HashMap<>(conversions)));
        copy.accounts.putAll(accounts);
        copy.profile.putAll(profile);
        copy.years.putAll(years);
        copy.states.putAll(states);
        return copy;
    }

    void put(Item item) {
        items.put(item.code(), item);
    }

    void put(ModelGroup group) {
        modelGroups.put(group.name(), group);
    }

    void put(DimensionGroup group) {
        dimensionGroups.put(group.name(), group);
    }

    void put(UnitConversion conversion) {
        units.computeIfAbsent(conversion.item(), item -> new HashMap<>()).put(conversion.unit(), conversion);
    }

    void put(Account account) {
        accounts.put(account.code(), account);
        catalogue = null;
    }

    void put(ProfileLine line) {
        profile.put(new ProfileKey(line.type(), line.scope()), line);
        catalogue = null;
    }

    void put(FiscalYear year) {
        years.put(year.name(), year);
        catalogue = null;
    }

    void put(String period, PeriodState state) {
        states.put(period, state);
        catalogue = null;
    }

    synchronized Catalogue catalogue() {
        Catalogue made = catalogue;
        if (made == null) {
            made = make();
            catalogue = made;
        }
        return made;
    }

    private Catalogue make() {
        ChartOfAccounts chart = ChartOfAccounts.DEFAULT.with(accounts.values());
        return new Catalogue(
                company.name(),
                company.currency(),
                Collections.unmodifiableMap(items),
                Collections.unmodifiableMap(modelGroups),
                Collections.unmodifiableMap(dimensionGroups),
                Collections.unmodifiableMap(units),
                chart,
                new PostingProfile(chart, profile.values()),
                new LedgerPeriods(calendar(years.values()), states));
    }

    private static FiscalCalendar calendar(Collection<FiscalYear> years) {
        FiscalCalendar calendar = FiscalCalendar.DEFAULT;
        for (FiscalYear year : years) {
            calendar = calendar.with(year);
        }
        return calendar;
    }
}
