package org.lukk.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Books.Company;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.SetUpBooks;
import org.lukk.inventory.UnitConversion;
import org.lukk.ledger.Account;
import org.lukk.ledger.ChartOfAccounts;
import org.lukk.ledger.FiscalYear;
import org.lukk.ledger.LedgerPeriods;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.PostingProfile;
import org.lukk.ledger.ProfileLine;

/** The set-up of one company in memory. */
abstract class MemorySetUp implements SetUpBooks {
    private final Company company;
    private final Undo undo = new Undo();
    private final Map<String, Item> items = new TreeMap<>();
    private final Map<String, ModelGroup> modelGroups = new TreeMap<>();
    private final Map<String, DimensionGroup> dimensionGroups = new TreeMap<>();
    private final Map<String, Map<String, UnitConversion>> units = new TreeMap<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<ProfileLine> profile = new ArrayList<>();
    private final List<FiscalYear> years = new ArrayList<>();
    private final Map<String, PeriodState> states = new TreeMap<>();
    private final Map<String, String> settings = new TreeMap<>();
    private @Nullable Catalogue catalogue;

    MemorySetUp(Company company) {
        this.company = company;
    }

    Company company() {
        return company;
    }

    Undo undo() {
        return undo;
    }

    @Override
    public Catalogue catalogue() {
        Catalogue current = catalogue;
        if (current == null) {
            current = build();
            catalogue = current;
        }
        return current;
    }

    private Catalogue build() {
        ChartOfAccounts chart = ChartOfAccounts.DEFAULT.with(accounts);
        LedgerPeriods periods = LedgerPeriods.ALL_OPEN;
        for (FiscalYear year : years) {
            periods = periods.with(year);
        }
        for (Map.Entry<String, PeriodState> state : states.entrySet()) {
            periods = periods.with(state.getKey(), state.getValue());
        }
        return new Catalogue(
                company.name(),
                company.currency(),
                new HashMap<>(items),
                new HashMap<>(modelGroups),
                new HashMap<>(dimensionGroups),
                copyOfUnits(),
                chart,
                new PostingProfile(chart, profile),
                periods);
    }

    private Map<String, Map<String, UnitConversion>> copyOfUnits() {
        Map<String, Map<String, UnitConversion>> copy = new HashMap<>();
        units.forEach((item, conversions) -> copy.put(item, new HashMap<>(conversions)));
        return copy;
    }

    private void changed() {
        catalogue = null;
        undo.note(() -> catalogue = null);
    }

    @Override
    public void put(Item item) {
        undo.put(items, item.code(), item);
        changed();
    }

    @Override
    public void put(ModelGroup group) {
        undo.put(modelGroups, group.name(), group);
        changed();
    }

    @Override
    public void put(DimensionGroup group) {
        undo.put(dimensionGroups, group.name(), group);
        changed();
    }

    @Override
    public void put(UnitConversion conversion) {
        Map<String, UnitConversion> ofItem = units.computeIfAbsent(conversion.item(), item -> new TreeMap<>());
        undo.put(ofItem, conversion.unit(), conversion);
        changed();
    }

    @Override
    public void put(Account account) {
        undo.add(accounts, account);
        changed();
    }

    @Override
    public void put(ProfileLine line) {
        undo.add(profile, line);
        changed();
    }

    @Override
    public void put(FiscalYear year) {
        undo.add(years, year);
        changed();
    }

    @Override
    public void put(String period, PeriodState state) {
        undo.put(states, period, state);
        changed();
    }

    @Override
    public void putSetting(String name, String value) {
        undo.put(settings, name, value);
    }

    @Override
    public Map<String, String> settings() {
        return new TreeMap<>(settings);
    }
}
