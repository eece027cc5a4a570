package org.lukk.interchange.postings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Update;
import org.lukk.scenario.text.NumberForm;
import org.lukk.values.CostObject;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/**
 * Revaluations of stock at moving average. The facts keep by how much the value of a cost object changed; at which unit cost
 * follows from what was on hand, so that is counted along, update by update.
 */
final class EnteredRevaluations {
    private final Catalogue catalogue;
    private final Map<String, Map<Dimensions, OnHand>> onHand = new HashMap<>();

    EnteredRevaluations(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Notes what an update changed of stock that may be revalued later. */
    void note(Update update, InventoryTransaction lot) {
        boolean average = catalogue
                .item(lot.item())
                .filter(item -> catalogue.modelGroup(item).method() == Method.MOVING_AVERAGE)
                .isPresent();
        if (average) {
            onHand.computeIfAbsent(lot.item(), item -> new HashMap<>())
                    .merge(lot.costObject().financial(), update.change(), OnHand::plus);
        }
    }

    /** The revaluation of one cost object that an update booked; the update is not noted yet. */
    Posting of(Update update, InventoryTransaction lot) {
        OnHand before = onHand.getOrDefault(lot.item(), Map.of())
                .getOrDefault(lot.costObject().financial(), OnHand.EMPTY);
        Money worth = before.amount().plus(update.change().amount());
        return new Posting.Revalue(
                update.date(),
                lot.item(),
                unitCost(worth, before.quantity(), catalogue.currency()),
                asked(lot.costObject()),
                lot.source());
    }

    /** The values of the cost object, a blank one only where stock elsewhere has to be told from it. */
    private Map<String, String> asked(CostObject costObject) {
        Map<String, String> asked = new HashMap<>(costObject.financial().asMap());
        for (String name : catalogue
                .dimensionGroup(catalogue.requireItem(costObject.item()))
                .financial()) {
            boolean elsewhere = onHand.getOrDefault(costObject.item(), Map.of()).entrySet().stream()
                    .anyMatch(there -> there.getValue().quantity().signum() > 0
                            && !there.getKey().get(name).isEmpty());
            if (elsewhere) {
                asked.putIfAbsent(name, "");
            }
        }
        return asked;
    }

    /** The shortest unit cost at which a quantity is worth an amount. */
    static UnitCost unitCost(Money worth, Quantity quantity, Currency currency) {
        BigDecimal amount = worth.in(currency);
        for (int decimals = 0; decimals < NumberForm.FINE_DECIMALS; decimals++) {
            UnitCost shorter = quotient(amount, quantity, decimals);
            if (shorter.times(quantity, currency).equals(worth)) {
                return shorter;
            }
        }
        UnitCost nearest = quotient(amount, quantity, NumberForm.FINE_DECIMALS);
        BigDecimal step = BigDecimal.ONE.movePointLeft(NumberForm.FINE_DECIMALS);
        return List.of(
                        nearest,
                        new UnitCost(nearest.value().add(step)),
                        new UnitCost(nearest.value().subtract(step)))
                .stream()
                .filter(one -> one.times(quantity, currency).equals(worth))
                .findFirst()
                .orElse(nearest);
    }

    private static UnitCost quotient(BigDecimal amount, Quantity quantity, int decimals) {
        return new UnitCost(amount.divide(quantity.toDecimal(), decimals, RoundingMode.HALF_UP));
    }
}
