package org.lukk.inventory;

import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;

/** Refuses issues of more than there is, for items whose model group forbids negative stock (rules.md R-43). */
final class StockLimits {
    private final Session session;

    StockLimits(Session session) {
        this.session = session;
    }

    /** For a new issue: at its dimensions physically, and in its cost object when it is financial at once. */
    void requireStock(Item item, CostObject costObject, Dimensions dimensions, Quantity size, boolean financial) {
        if (item.type() == ItemType.SERVICE) {
            return;
        }
        ModelGroup model = session.catalogue().modelGroup(item);
        if (!model.physicalNegative()) {
            require(size, session.set().quantityAt(item.code(), dimensions), Code.NEGATIVE_PHYSICAL, item);
        }
        if (financial) {
            requireFinancialStock(item, costObject, size);
        }
    }

    /** For an issue that is invoiced. */
    void requireFinancialStock(Item item, CostObject costObject, Quantity size) {
        ModelGroup model = session.catalogue().modelGroup(item);
        if (item.type() == ItemType.ITEM && !model.financialNegative()) {
            require(size, session.set().onHand(costObject).financialQuantity(), Code.NEGATIVE_FINANCIAL, item);
        }
    }

    private static void require(Quantity size, Quantity available, Code code, Item item) {
        if (size.compareTo(available) > 0) {
            throw new Refusal(Finding.of(code)
                    .with(Argument.ITEM, item.code())
                    .with(Argument.Q, size)
                    .with(Argument.TOTAL, available));
        }
    }
}
