package org.lukk.inventory;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lukk.ledger.ProfileLine;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Refusal;
import org.lukk.values.UnitCost;

/**
 * Changes the set-up of a company. Existing postings keep their accounts, methods and costs; what they depend on does not
 * change under them ({@code set-up-in-use}).
 */
public final class SetUpDesk {
    private final SetUpBooks books;

    public SetUpDesk(SetUpBooks books) {
        this.books = books;
    }

    /**
     * Sets up one thing.
     *
     * @throws Refusal when it names something unknown or changes what postings depend on
     */
    public void put(SetUp line) {
        switch (line) {
            case SetUp.OfItem item -> put(item);
            case SetUp.OfModelGroup model -> put(model.group());
            case SetUp.OfDimensionGroup dimensions -> put(dimensions);
            case SetUp.OfUnit unit -> put(unit);
            case SetUp.OfAccount account -> books.put(account.account());
            case SetUp.OfProfileLine profile -> put(profile.line());
            case SetUp.OfFiscalYear year -> {
                books.catalogue().periods().with(year.year());
                books.put(year.year());
            }
            case SetUp.OfLedgerPeriod period -> {
                books.catalogue().periods().with(period.period(), period.state());
                books.put(period.period(), period.state());
            }
            case SetUp.OfSetting(Setting setting, String value) -> {
                setting.require(value);
                books.putSetting(setting.word(), value);
            }
        }
    }

    private void put(SetUp.OfItem line) {
        Catalogue catalogue = books.catalogue();
        line.modelGroup()
                .filter(name -> !name.isEmpty() && !catalogue.modelGroups().containsKey(name))
                .ifPresent(name -> {
                    throw Session.refuse(Code.UNKNOWN_MODEL, Argument.MODEL, name);
                });
        line.dimensionGroup()
                .filter(name -> !name.isEmpty() && !catalogue.dimensionGroups().containsKey(name))
                .ifPresent(name -> {
                    throw Session.refuse(Code.UNKNOWN_DIMENSION, Argument.DIMENSION, name);
                });
        Optional<Item> before = catalogue.item(line.code());
        Item after = merged(line, before);
        if (before.isPresent() && changesCosting(catalogue, before.get(), after)) {
            requireNotInUse(Set.of(line.code()), "item " + line.code());
        }
        if (before.isPresent() && changesUnit(before.get(), after) && books.hasTransactions(line.code())) {
            throw Session.refuse(Code.SET_UP_IN_USE, Argument.NAME, "unit of item " + line.code());
        }
        books.put(after);
    }

    private static Item merged(SetUp.OfItem line, Optional<Item> before) {
        return new Item(
                line.code(),
                line.name().or(() -> before.map(Item::name)).orElse(""),
                line.type().or(() -> before.map(Item::type)).orElse(ItemType.ITEM),
                line.modelGroup().or(() -> before.map(Item::modelGroup)).orElse(""),
                line.itemGroup().or(() -> before.map(Item::itemGroup)).orElse(""),
                line.dimensionGroup().or(() -> before.map(Item::dimensionGroup)).orElse(""),
                line.price().or(() -> before.map(Item::price)).orElse(UnitCost.ZERO),
                line.unit().or(() -> before.map(Item::unit)).orElse(""));
    }

    private static boolean changesCosting(Catalogue catalogue, Item before, Item after) {
        return before.type() != after.type()
                || catalogue.modelGroup(before).method()
                        != catalogue.modelGroup(after).method()
                || !sameDimensions(catalogue.dimensionGroup(before), catalogue.dimensionGroup(after));
    }

    /** Another unit would give posted quantities another meaning; a name for a unit that had none does not. */
    private static boolean changesUnit(Item before, Item after) {
        return !before.unit().isEmpty() && !before.unit().equals(after.unit());
    }

    private static boolean sameDimensions(DimensionGroup one, DimensionGroup other) {
        return one.financial().equals(other.financial()) && one.physical().equals(other.physical());
    }

    private void put(ModelGroup group) {
        ModelGroup before = books.catalogue().modelGroups().get(group.name());
        if (before != null && before.method() != group.method()) {
            requireNotInUse(itemsOf(group.name(), Item::modelGroup), "model " + group.name());
        }
        books.put(group);
    }

    private void put(SetUp.OfDimensionGroup line) {
        DimensionGroup before = books.catalogue().dimensionGroups().get(line.name());
        DimensionGroup after = new DimensionGroup(
                line.name(),
                line.financial(),
                line.physical().orElse(before == null ? Set.of() : before.physical()),
                line.ledger().orElse(before == null ? Set.of() : before.ledger()));
        if (before != null && !sameDimensions(before, after)) {
            requireNotInUse(itemsOf(line.name(), Item::dimensionGroup), "dimensions " + line.name());
        }
        books.put(after);
    }

    private void put(SetUp.OfUnit line) {
        books.catalogue().requireItem(line.item());
        if (books.hasTransactions(line.item())
                && !Objects.equals(
                        books.catalogue()
                                .units()
                                .getOrDefault(line.item(), Map.of())
                                .get(line.unit()),
                        conversion(line))
                && books.catalogue().units().getOrDefault(line.item(), Map.of()).containsKey(line.unit())) {
            throw Session.refuse(Code.SET_UP_IN_USE, Argument.NAME, "unit " + line.item() + " " + line.unit());
        }
        books.put(conversion(line));
    }

    private static UnitConversion conversion(SetUp.OfUnit line) {
        return new UnitConversion(line.item(), line.unit(), line.numerator(), line.denominator());
    }

    private void put(ProfileLine line) {
        books.catalogue().chart().account(line.account());
        if (line.scope() instanceof ProfileLine.Scope.OfItem(String item)) {
            books.catalogue().requireItem(item);
        }
        books.put(line);
    }

    private Set<String> itemsOf(String group, Function<Item, String> groupOf) {
        Set<String> items = new TreeSet<>();
        for (Item item : books.catalogue().items().values()) {
            if (groupOf.apply(item).equals(group)) {
                items.add(item.code());
            }
        }
        return items;
    }

    private void requireNotInUse(Set<String> items, String name) {
        if (!items.isEmpty() && books.isInUse(items)) {
            throw Session.refuse(Code.SET_UP_IN_USE, Argument.NAME, name);
        }
    }
}
