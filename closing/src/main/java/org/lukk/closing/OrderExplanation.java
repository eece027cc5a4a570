package org.lukk.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lukk.closing.CostNode.Kind;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.OrderCost;
import org.lukk.inventory.OrderLine;
import org.lukk.inventory.ProductionOrder;
import org.lukk.inventory.TransactionState;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * Takes the cost of a product apart into what went into its order, and follows a component to the products (rules.md R-20).
 * Components, conversion cost and surcharge are each told with the product's share of them.
 */
final class OrderExplanation {
    private final ReadBooks books;
    private final Catalogue catalogue;
    /** What went into the orders met on the way, by their numbers. */
    private final Map<Long, List<CostStep>> costs = new HashMap<>();

    OrderExplanation(ReadBooks books) {
        this.books = books;
        this.catalogue = books.catalogue();
    }

    /**
     * What the cost of a product is made of: what it takes from its order, and what lies on top; empty for other receipts,
     * and where the cost is final by its method.
     */
    List<CostStep> ofProduct(TransactionState product) {
        long lot = product.transaction().lot();
        Optional<ProductionOrder> order = orderOf(product).filter(one -> isIn(one.products(), lot));
        if (order.isEmpty()) {
            return List.of();
        }
        Money total = CostStep.sum(ofOrder(order.get()));
        Money share = share(order.get(), total, lot);
        CostPart part = CostPart.all(Quantity.ZERO, total).ofWhich(share);
        CostNode node = CostNode.leaf(Kind.ORDER, order.get().name(), "", part, 0);
        List<CostStep> parts = new ArrayList<>();
        parts.add(CostStep.to(node, CostStep.Kind.ORDER, order.get().number()));
        Money onTop = product.cost().minus(share);
        if (!onTop.isZero()) {
            parts.add(CostStep.end(leaf(Kind.ADJUSTMENT, product, onTop)));
        }
        return parts;
    }

    /** The products that the cost of a component went to, less what its returns took; empty for other issues. */
    List<CostStep> ofComponent(TransactionState issue) {
        long lot = issue.transaction().lot();
        Optional<ProductionOrder> order = orderOf(issue).filter(one -> isIn(one.components(), lot));
        if (order.isEmpty() || order.get().products().isEmpty()) {
            return List.of();
        }
        List<CostStep> parts = new ArrayList<>();
        Money rest = OrderCost.presentCost(issue);
        Quantity left = issue.size();
        for (CostLink link : books.links(List.of(lot))) {
            Money share = rest.share(link.quantity(), left);
            parts.add(CostStep.end(leaf(Kind.RECEIPT, state(link.receipt()), share)));
            rest = rest.minus(share);
            left = left.minus(link.quantity());
        }
        parts.addAll(products(order.get(), rest));
        return parts;
    }

    private List<CostStep> products(ProductionOrder order, Money material) {
        List<CostStep> steps = new ArrayList<>();
        List<OrderLine> products = order.products();
        List<Money> shares = new OrderCost(material, Money.ZERO, Money.ZERO).shares(products);
        for (int place = 0; place < products.size(); place++) {
            TransactionState product = state(products.get(place).lot());
            Money share = shares.get(place);
            steps.add(
                    isPerpetual(product)
                            ? CostStep.end(leaf(Kind.RECEIPT, product, share))
                            : CostStep.to(
                                    leaf(Kind.RECEIPT, product, product.cost()).ofWhich(share),
                                    CostStep.Kind.TAKERS,
                                    product.transaction().lot()));
        }
        return steps;
    }

    private Optional<ProductionOrder> orderOf(TransactionState lot) {
        return isPerpetual(lot) && lot.transaction().receipt()
                ? Optional.empty()
                : books.ordersOf(List.of(lot.transaction().lot())).stream()
                        .filter(order -> order.ended().isPresent())
                        .findFirst();
    }

    private boolean isPerpetual(TransactionState lot) {
        return catalogue
                .modelGroup(catalogue.requireItem(lot.transaction().item()))
                .method()
                .isPerpetual();
    }

    private static boolean isIn(List<OrderLine> lines, long lot) {
        return lines.stream().anyMatch(line -> line.lot() == lot);
    }

    private static Money share(ProductionOrder order, Money total, long product) {
        List<OrderLine> products = order.products();
        List<Money> shares = new OrderCost(total, Money.ZERO, Money.ZERO).shares(products);
        for (int place = 0; place < products.size(); place++) {
            if (products.get(place).lot() == product) {
                return shares.get(place);
            }
        }
        throw new IllegalStateException("no product of " + order.name());
    }

    /** All that went into the order of this number. */
    List<CostStep> ofOrder(long number) {
        return Objects.requireNonNull(costs.get(number));
    }

    private List<CostStep> ofOrder(ProductionOrder order) {
        List<CostStep> known = costs.get(order.number());
        if (known != null) {
            return known;
        }
        List<CostStep> parts = new ArrayList<>();
        Money material = Money.ZERO;
        for (OrderLine line : order.components()) {
            TransactionState component = state(line.lot());
            Money part = OrderCost.material(component, books.links(List.of(line.lot())));
            material = material.plus(part);
            if (!part.isZero()) {
                parts.add(component(component, part));
            }
        }
        OrderCost cost = OrderCost.of(order, material, LocalDate.MAX);
        add(parts, Kind.ROUTE, order, cost.route());
        add(parts, Kind.SURCHARGE, order, cost.indirect());
        costs.put(order.number(), parts);
        return parts;
    }

    private static CostStep component(TransactionState component, Money part) {
        if (component.transaction().receipt()) {
            return CostStep.end(leaf(Kind.RECEIPT, component, part));
        }
        CostNode node = leaf(Kind.ISSUE, component, component.cost().negated()).ofWhich(part);
        return CostStep.to(node, CostStep.Kind.ISSUE, component.transaction().lot());
    }

    private static void add(List<CostStep> parts, Kind kind, ProductionOrder order, Money amount) {
        if (!amount.isZero()) {
            CostPart part = CostPart.all(Quantity.ZERO, amount);
            parts.add(CostStep.end(CostNode.leaf(kind, order.name(), "", part, 0)));
        }
    }

    private TransactionState state(long lot) {
        return Objects.requireNonNull(books.transactions(List.of(lot)).get(lot));
    }

    private static CostNode leaf(Kind kind, TransactionState lot, Money amount) {
        CostPart part = CostPart.all(lot.size(), amount);
        return CostNode.leaf(kind, lot.transaction().name(), lot.transaction().item(), part, 0);
    }
}
