package org.lukk.costing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lukk.values.Shares;

/**
 * Production orders and BOM journals between the issues that go into them and the receipts that come out (rules.md R-20):
 * material + conversion cost + so many percent of the material, rounded once, is carried over the products by weight.
 *
 * <p>10.01 of material and 5 % make 10.51; three products of equal weight take 3.50, 3.51 ({@code 7.01 × 1 / 2}) and 3.50.
 */
final class OrderNodes {
    /** Stands for the order of an issue that goes into none, and for a product that takes no part in the run. */
    static final int NONE = -1;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String[] name;
    /** Material so far: what is no issue of this run at first, at last all of it. */
    private final long[] material;

    private final long[] route;
    private final BigDecimal[] percent;
    private final long[] indirect;
    /** Components whose cost is not known yet. */
    private final int[] waitsFor;
    /** The order each issue goes into; empty without orders. */
    private final int[] into;
    /** The first issue of each order, which stands for it. */
    private final int[] firstIssue;
    /** Products of order {@code o} lie from {@code start[o]} up to {@code start[o + 1]}, in the order of their creation. */
    final int[] start;

    final int[] receipt;
    private final long[] weight;
    private final long[] onTop;

    private final long[] share;

    private OrderNodes(Given given, int issues, Links links, Places places) {
        int count = given.name.size();
        int products = given.product.size();
        name = given.name.toArray(String[]::new);
        material = given.material.toArray();
        route = given.route.toArray();
        percent = given.percent.toArray(BigDecimal[]::new);
        indirect = new long[count];
        waitsFor = new int[count];
        into = new int[count == 0 ? 0 : issues];
        Arrays.fill(into, NONE);
        firstIssue = new int[count];
        Arrays.fill(firstIssue, NONE);
        for (int i = 0; i < given.component.size(); i++) {
            int issue = places.issue(given.component.get(i));
            int order = given.componentOf.get(i);
            into[issue] = order;
            waitsFor[order]++;
            firstIssue[order] = firstIssue[order] == NONE ? issue : Math.min(firstIssue[order], issue);
        }
        start = RowOrder.starts(count, products, given.productOf::get);
        int[] sorted = RowOrder.grouped(start, products, given.productOf::get);
        receipt = new int[products];
        weight = given.weight.in(sorted);
        onTop = given.onTop.in(sorted);
        share = new long[products];
        for (int i = 0; i < products; i++) {
            int row = given.product.get(sorted[i]);
            receipt[i] = row == NONE ? NONE : places.receipt(row);
            if (row != NONE) {
                links.feed(receipt[i]);
            }
        }
    }

    int size() {
        return name.length;
    }

    boolean isEmpty() {
        return name.length == 0;
    }

    String name(int order) {
        return name[order];
    }

    /** The order that an issue goes into. */
    int of(int issue) {
        return into.length == 0 ? NONE : into[issue];
    }

    /** Whether an issue stands for the order it goes into. */
    boolean standsFor(int issue, int order) {
        return firstIssue[order] == issue;
    }

    /** Adds the cost of a component; true once all are there and the products have their parts. */
    boolean add(int order, long cost) {
        material[order] = Math.addExact(material[order], cost);
        waitsFor[order]--;
        if (waitsFor[order] > 0) {
            return false;
        }
        carry(order);
        return true;
    }

    private void carry(int order) {
        indirect[order] = indirect(order, material[order]);
        carry(order, total(order), share);
    }

    private long indirect(int order, long ofMaterial) {
        return BigDecimal.valueOf(ofMaterial)
                .multiply(percent[order])
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What products would have if the material were this. */
    void carryOver(int order, long ofMaterial, long[] shares) {
        carry(order, Math.addExact(Math.addExact(ofMaterial, route[order]), indirect(order, ofMaterial)), shares);
    }

    private void carry(int order, long total, long[] shares) {
        long rest = total;
        long left = weights(order);
        for (int product = start[order]; product < start[order + 1]; product++) {
            shares[product] = weight[product] == 0 ? 0 : Shares.share(rest, weight[product], left);
            rest = Math.subtractExact(rest, shares[product]);
            left -= weight[product];
        }
    }

    /** Weights of all products of an order together. */
    long weights(int order) {
        long sum = 0;
        for (int product = start[order]; product < start[order + 1]; product++) {
            sum = Math.addExact(sum, weight[product]);
        }
        return sum;
    }

    long weight(int product) {
        return weight[product];
    }

    int products() {
        return receipt.length;
    }

    /** Whether components of an order are not known yet. */
    boolean waits(int order) {
        return waitsFor[order] > 0;
    }

    /** Material known so far. */
    long material(int order) {
        return material[order];
    }

    long route(int order) {
        return route[order];
    }

    BigDecimal percent(int order) {
        return percent[order];
    }

    /** What of a product's part is on it already as a change of its own. */
    long onTop(int product) {
        return onTop[product];
    }

    /** What a product takes from the issues of its order. */
    long given(int product) {
        return Math.subtractExact(share[product], onTop[product]);
    }

    long indirect(int order) {
        return indirect[order];
    }

    long total(int order) {
        return Math.addExact(Math.addExact(material[order], route[order]), indirect[order]);
    }

    /** They as they are given, by rows. */
    static final class Given {
        private final List<String> name = new ArrayList<>();
        private final LongColumn material = new LongColumn();
        private final LongColumn route = new LongColumn();
        private final List<BigDecimal> percent = new ArrayList<>();
        private final IntColumn component = new IntColumn();
        private final IntColumn componentOf = new IntColumn();
        private final IntColumn product = new IntColumn();
        private final IntColumn productOf = new IntColumn();
        private final LongColumn weight = new LongColumn();
        private final LongColumn onTop = new LongColumn();

        int order(String called, long fixedMaterial, long conversion, BigDecimal surcharge) {
            name.add(called);
            material.add(fixedMaterial);
            route.add(conversion);
            percent.add(surcharge);
            return name.size() - 1;
        }

        void component(int order, int issueRow) {
            component.add(issueRow);
            componentOf.add(order);
        }

        void product(int order, int receiptRow, long share, long there) {
            product.add(receiptRow);
            productOf.add(order);
            weight.add(share);
            onTop.add(there);
        }

        OrderNodes placed(Issues issues, Links links, Places places) {
            return new OrderNodes(this, issues.size(), links, places);
        }
    }
}
