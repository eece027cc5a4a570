package org.lukk.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final Function<TransactionState, CostNode> madeOf;
    private final Function<TransactionState, CostNode> wentTo;
    private final Map<Long, CostNode> costs = new HashMap<>();
    /** Orders being taken apart, so that one that used up its own product ends somewhere. */
    private final Set<Long> open = new HashSet<>();

    /**
     * With how to go on.
     *
     * @param madeOf what an issue is made of
     * @param wentTo where the money of a receipt went
     */
    OrderExplanation(
            ReadBooks books, Function<TransactionState, CostNode> madeOf, Function<TransactionState, CostNode> wentTo) {
        this.books = books;
        this.catalogue = books.catalogue();
        this.madeOf = madeOf;
        this.wentTo = wentTo;
    }

    /**
     * What an amount of a product is made of: what it takes from its order, and what lies on top; empty for other receipts,
     * and where the cost is final by its method.
     */
    List<CostNode> parts(TransactionState product, Money amount) {
        Optional<CostNode> fromOrder = ofProduct(product);
        if (fromOrder.isEmpty()) {
            return List.of();
        }
        List<CostNode> parts = new ArrayList<>(List.of(fromOrder.get()));
        Money onTop = product.cost().minus(fromOrder.get().amount());
        if (!onTop.isZero()) {
            parts.add(leaf(Kind.ADJUSTMENT, product, onTop));
        }
        return new CostNode(
                        Kind.RECEIPT,
                        product.transaction().name(),
                        product.transaction().item(),
                        CostPart.all(product.size(), product.cost()),
                        0,
                        parts)
                .scaledTo(amount)
                .parts();
    }

    private Optional<CostNode> ofProduct(TransactionState receipt) {
        long lot = receipt.transaction().lot();
        Optional<ProductionOrder> order =
                orderOf(receipt).filter(one -> isIn(one.products(), lot) && !open.contains(one.number()));
        return order.map(one -> cost(one).scaledTo(share(one, lot)));
    }

    /** The products that the cost of a component went to, less what its returns took; empty for other issues. */
    List<CostNode> ofComponent(TransactionState issue) {
        long lot = issue.transaction().lot();
        Optional<ProductionOrder> order =
                orderOf(issue).filter(one -> isIn(one.components(), lot) && !open.contains(one.number()));
        if (order.isEmpty() || order.get().products().isEmpty()) {
            return List.of();
        }
        List<CostNode> parts = new ArrayList<>();
        Money rest = OrderCost.presentCost(issue);
        Quantity left = issue.size();
        for (CostLink link : returns(lot)) {
            Money share = rest.share(link.quantity(), left);
            parts.add(leaf(Kind.RECEIPT, state(link.receipt()), share));
            rest = rest.minus(share);
            left = left.minus(link.quantity());
        }
        parts.addAll(products(order.get(), rest));
        return parts;
    }

    private List<CostNode> products(ProductionOrder order, Money material) {
        List<CostNode> nodes = new ArrayList<>();
        List<OrderLine> products = order.products();
        List<Money> shares = new OrderCost(material, Money.ZERO, Money.ZERO).shares(products);
        open.add(order.number());
        for (int place = 0; place < products.size(); place++) {
            TransactionState product = state(products.get(place).lot());
            nodes.add(
                    isPerpetual(product)
                            ? leaf(Kind.RECEIPT, product, shares.get(place))
                            : wentTo.apply(product).scaledTo(shares.get(place)));
        }
        open.remove(order.number());
        return nodes;
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

    private Money share(ProductionOrder order, long product) {
        List<OrderLine> products = order.products();
        List<Money> shares = new OrderCost(cost(order).amount(), Money.ZERO, Money.ZERO).shares(products);
        for (int place = 0; place < products.size(); place++) {
            if (products.get(place).lot() == product) {
                return shares.get(place);
            }
        }
        throw new IllegalStateException("no product of " + order.name());
    }

    /** All that went into an order. */
    private CostNode cost(ProductionOrder order) {
        CostNode known = costs.get(order.number());
        if (known != null) {
            return known;
        }
        open.add(order.number());
        List<CostNode> parts = new ArrayList<>();
        Money material = Money.ZERO;
        for (OrderLine line : order.components()) {
            TransactionState component = state(line.lot());
            Money part = OrderCost.material(component, books.links(List.of(line.lot())));
            material = material.plus(part);
            if (!part.isZero()) {
                parts.add(
                        component.transaction().receipt()
                                ? leaf(Kind.RECEIPT, component, part)
                                : madeOf.apply(component).scaledTo(part));
            }
        }
        OrderCost cost = OrderCost.of(order, material, LocalDate.MAX);
        add(parts, Kind.ROUTE, order, cost.route());
        add(parts, Kind.SURCHARGE, order, cost.indirect());
        open.remove(order.number());
        CostNode node = new CostNode(Kind.ORDER, order.name(), "", CostPart.all(Quantity.ZERO, cost.total()), 0, parts);
        costs.put(order.number(), node);
        return node;
    }

    private static void add(List<CostNode> parts, Kind kind, ProductionOrder order, Money amount) {
        if (!amount.isZero()) {
            parts.add(new CostNode(kind, order.name(), "", CostPart.all(Quantity.ZERO, amount), 0, List.of()));
        }
    }

    private List<CostLink> returns(long issue) {
        return books.links(List.of(issue)).stream()
                .filter(link -> link.kind() == CostLink.Kind.RETURN && link.issue() == issue)
                .toList();
    }

    private TransactionState state(long lot) {
        return Objects.requireNonNull(books.transactions(List.of(lot)).get(lot));
    }

    private static CostNode leaf(Kind kind, TransactionState lot, Money amount) {
        return new CostNode(
                kind,
                lot.transaction().name(),
                lot.transaction().item(),
                CostPart.all(lot.size(), amount),
                0,
                List.of());
    }
}
