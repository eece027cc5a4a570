package org.lukk.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * What an order costs (rules.md R-20): material, conversion cost, a surcharge of so many percent of the material, rounded
 * once; and what of that each product takes.
 *
 * <p>10.01 of material and 5 % make 10.51; three products of one piece take 3.50, 3.51 and 3.50.
 *
 * @param material components less components handed back
 * @param route conversion cost
 * @param indirect the surcharge
 */
public record OrderCost(Money material, Money route, Money indirect) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The cost of an order with so much material, as of a day. */
    public static OrderCost of(ProductionOrder order, Money material, LocalDate upTo) {
        return new OrderCost(material, order.route(upTo), surcharge(material, order.percent()));
    }

    /** So many percent of an amount, rounded half away from zero. */
    public static Money surcharge(Money material, BigDecimal percent) {
        return Money.ofMinor(BigDecimal.valueOf(material.minor())
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public Money total() {
        return material.plus(route).plus(indirect);
    }

    /** The total carried over products by weight, in their order. */
    public List<Money> shares(List<OrderLine> products) {
        List<Money> shares = new ArrayList<>();
        Money rest = total();
        Quantity left = products.stream().map(OrderLine::weight).reduce(Quantity.ZERO, Quantity::plus);
        for (OrderLine product : products) {
            Money share = product.weight().isZero() ? Money.ZERO : rest.share(product.weight(), left);
            shares.add(share);
            rest = rest.minus(share);
            left = left.minus(product.weight());
        }
        return shares;
    }

    /**
     * What one component adds to the material: an issue its present cost less what its linked returns take of it; a linked
     * return nothing, since that is taken off already; any other return takes off what it came back with.
     *
     * @param links those in force on the component: its returns, or the pick that it returns
     */
    public static Money material(TransactionState component, List<CostLink> links) {
        if (component.transaction().receipt()) {
            return links.isEmpty() ? component.documented().negated() : Money.ZERO;
        }
        return afterReturns(presentCost(component), component.size(), links);
    }

    /** What is left of the cost of an issue after its linked returns (rules.md R-15). */
    private static Money afterReturns(Money cost, Quantity size, List<CostLink> returns) {
        Money rest = cost;
        Quantity left = size;
        for (CostLink link : returns) {
            rest = rest.minus(rest.share(link.quantity(), left));
            left = left.minus(link.quantity());
        }
        return rest;
    }

    /** Size of what its document says and runs adjusted of an issue. */
    public static Money presentCost(TransactionState issue) {
        return issue.documented().plus(issue.adjustment()).negated();
    }
}
