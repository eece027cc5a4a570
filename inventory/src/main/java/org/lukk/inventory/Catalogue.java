package org.lukk.inventory;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lukk.ledger.ChartOfAccounts;
import org.lukk.ledger.LedgerPeriods;
import org.lukk.ledger.PostingProfile;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Finding;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;

/**
 * The set-up of a company as it is now: what a posting looks up. It holds from the moment it was read; postings keep
 * what they took from it.
 *
 * @param units conversions by item, then by unit
 */
public record Catalogue(
        String company,
        Currency currency,
        Map<String, Item> items,
        Map<String, ModelGroup> modelGroups,
        Map<String, DimensionGroup> dimensionGroups,
        Map<String, Map<String, UnitConversion>> units,
        ChartOfAccounts chart,
        PostingProfile profile,
        LedgerPeriods periods) {

    public Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /**
     * The item of a code.
     *
     * @throws Refusal {@code unknown-item}
     */
    public Item requireItem(String code) {
        return item(code)
                .orElseThrow(() -> new Refusal(Finding.of(Code.UNKNOWN_ITEM).with(Argument.ITEM, code)));
    }

    public ModelGroup modelGroup(Item item) {
        return item.modelGroup().isEmpty()
                ? ModelGroup.DEFAULT
                : Objects.requireNonNull(modelGroups.get(item.modelGroup()), "model group of " + item.code());
    }

    public DimensionGroup dimensionGroup(Item item) {
        return item.dimensionGroup().isEmpty()
                ? DimensionGroup.DEFAULT
                : Objects.requireNonNull(
                        dimensionGroups.get(item.dimensionGroup()), "dimension group of " + item.code());
    }

    /**
     * A quantity of a line in inventory units.
     *
     * @param unit unit of the line; empty: the inventory unit
     * @throws Refusal {@code unknown-unit}, or {@code inexact-quantity} if six decimals cannot hold it
     */
    public Quantity inInventoryUnits(Item item, String unit, Quantity entered) {
        if (unit.isEmpty() || unit.equals(item.unit())) {
            return entered;
        }
        UnitConversion conversion = units.getOrDefault(item.code(), Map.of()).get(unit);
        if (conversion == null) {
            throw new Refusal(
                    Finding.of(Code.UNKNOWN_UNIT).with(Argument.UNIT, unit).with(Argument.ITEM, item.code()));
        }
        return conversion
                .convert(entered)
                .orElseThrow(() -> new Refusal(Finding.of(Code.INEXACT_QUANTITY)
                        .with(Argument.Q, entered)
                        .with(Argument.UNIT, unit)
                        .with(Argument.ITEM, item.code())));
    }
}
