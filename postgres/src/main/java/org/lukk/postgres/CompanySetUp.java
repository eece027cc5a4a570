package org.lukk.postgres;

import java.util.Map;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.SetUpBooks;
import org.lukk.inventory.UnitConversion;
import org.lukk.ledger.Account;
import org.lukk.ledger.FiscalYear;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.ProfileLine;

/** The set-up part of a company's books. */
abstract class CompanySetUp implements SetUpBooks {
    private final SetUpTables setUp;

    CompanySetUp(SetUpTables setUp) {
        this.setUp = setUp;
    }

    @Override
    public Catalogue catalogue() {
        return setUp.catalogue();
    }

    @Override
    public void put(Item item) {
        setUp.put(item);
    }

    @Override
    public void put(ModelGroup group) {
        setUp.put(group);
    }

    @Override
    public void put(DimensionGroup group) {
        setUp.put(group);
    }

    @Override
    public void put(UnitConversion conversion) {
        setUp.put(conversion);
    }

    @Override
    public void put(Account account) {
        setUp.put(account);
    }

    @Override
    public void put(ProfileLine line) {
        setUp.put(line);
    }

    @Override
    public void put(FiscalYear year) {
        setUp.put(year);
    }

    @Override
    public void put(String period, PeriodState state) {
        setUp.put(period, state);
    }

    @Override
    public void putSetting(String name, String value) {
        setUp.putSetting(name, value);
    }

    @Override
    public Map<String, String> settings() {
        return setUp.settings();
    }
}
