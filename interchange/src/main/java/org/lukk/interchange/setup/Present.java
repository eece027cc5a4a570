package org.lukk.interchange.setup;

import java.util.Map;
import java.util.Optional;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.inventory.SetUp;
import org.lukk.inventory.Setting;
import org.lukk.inventory.UnitConversion;
import org.lukk.values.UnitCost;

/** Whether a company is set up already as a line says, so that the line would change nothing. */
public final class Present {
    private final Catalogue catalogue;
    private final Map<String, String> settings;

    public Present(Catalogue catalogue, Map<String, String> settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    public boolean has(SetUp line) {
        return switch (line) {
            case SetUp.OfItem item ->
                catalogue.item(item.code()).filter(there -> says(item, there)).isPresent();
            case SetUp.OfModelGroup model ->
                model.group().equals(catalogue.modelGroups().get(model.group().name()));
            case SetUp.OfDimensionGroup group -> has(group);
            case SetUp.OfUnit unit -> has(unit);
            case SetUp.OfAccount account ->
                catalogue
                        .chart()
                        .find(account.account().code())
                        .filter(account.account()::equals)
                        .isPresent();
            case SetUp.OfProfileLine profile -> catalogue.profile().lines().contains(profile.line());
            case SetUp.OfFiscalYear year ->
                catalogue.periods().calendar().years().contains(year.year());
            case SetUp.OfLedgerPeriod period ->
                period.state().equals(catalogue.periods().states().get(period.period()));
            case SetUp.OfSetting(Setting setting, String value) -> value.equals(settings.get(setting.word()));
        };
    }

    private static boolean says(SetUp.OfItem line, Item there) {
        return isSaid(line.name(), there.name())
                && isSaid(line.type(), there.type())
                && isSaid(line.modelGroup(), there.modelGroup())
                && isSaid(line.itemGroup(), there.itemGroup())
                && isSaid(line.dimensionGroup(), there.dimensionGroup())
                && line.price().filter(price -> !isEqual(price, there.price())).isEmpty()
                && isSaid(line.unit(), there.unit());
    }

    /** What a line leaves out stays as it is. */
    private static <T> boolean isSaid(Optional<T> said, T there) {
        return said.isEmpty() || said.get().equals(there);
    }

    private static boolean isEqual(UnitCost one, UnitCost other) {
        return one.value().compareTo(other.value()) == 0;
    }

    private boolean has(SetUp.OfDimensionGroup line) {
        DimensionGroup there = catalogue.dimensionGroups().get(line.name());
        return there != null
                && line.financial().equals(there.financial())
                && isSaid(line.physical(), there.physical())
                && isSaid(line.ledger(), there.ledger());
    }

    private boolean has(SetUp.OfUnit line) {
        UnitConversion there =
                catalogue.units().getOrDefault(line.item(), Map.of()).get(line.unit());
        return there != null
                && line.numerator()
                        .multiply(there.denominator())
                        .equals(line.denominator().multiply(there.numerator()));
    }
}
