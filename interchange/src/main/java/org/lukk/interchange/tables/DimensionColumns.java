package org.lukk.interchange.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.values.Dimensions;

/**
 * Which dimensions a company's tables have columns for: those of the dimension groups in use, the customary ones first,
 * the others by name.
 *
 * @param financial dimensions that split cost
 * @param inventory these and the ones that only say where goods are
 * @param entries dimensions that ledger entries carry
 */
record DimensionColumns(List<String> financial, List<String> inventory, List<String> entries) {
    private static final List<String> CUSTOMARY = List.of("site", "warehouse", "location", "batch", "serial");

    static DimensionColumns of(Catalogue catalogue) {
        Set<String> financial = new TreeSet<>();
        Set<String> inventory = new TreeSet<>();
        Set<String> entries = new TreeSet<>();
        for (DimensionGroup group : inUse(catalogue)) {
            financial.addAll(group.financial());
            inventory.addAll(group.financial());
            inventory.addAll(group.physical());
            entries.addAll(group.financial());
            entries.addAll(group.ledger());
        }
        return new DimensionColumns(ordered(financial), ordered(inventory), ordered(entries));
    }

    private static Set<DimensionGroup> inUse(Catalogue catalogue) {
        Set<DimensionGroup> groups =
                new LinkedHashSet<>(catalogue.dimensionGroups().values());
        for (Item item : catalogue.items().values()) {
            if (item.dimensionGroup().isEmpty()) {
                groups.add(DimensionGroup.DEFAULT);
            }
        }
        return groups.isEmpty() ? Set.of(DimensionGroup.DEFAULT) : groups;
    }

    static List<String> ordered(Collection<String> names) {
        List<String> ordered = new ArrayList<>(CUSTOMARY);
        ordered.retainAll(names);
        new TreeSet<>(names).stream().filter(name -> !ordered.contains(name)).forEach(ordered::add);
        return ordered;
    }

    static <R> List<Column<R>> columns(List<String> names, Function<? super R, Dimensions> dimensions) {
        List<Column<R>> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(Column.text(name, row -> dimensions.apply(row).get(name)));
        }
        return columns;
    }
}
