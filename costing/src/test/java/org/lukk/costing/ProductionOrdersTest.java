package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;

/** Orders between issues and receipts (rules.md R-20). */
final class ProductionOrdersTest {
    private final CostingInput.Builder input = CostingInput.builder();
    private final int from = object("c");
    private final int to = object("p");
    private int sequence;

    private int object(String item) {
        return input.costObject(new CostObject(item, Dimensions.NONE), Method.FIFO, false, false);
    }

    private int receipt(int object, String name, int quantity, long amount) {
        return input.receipt(object, sequence, name, 1, sequence++, 0, false, false, quantity, amount);
    }

    private int issue(int object, String name, int quantity, long posted) {
        return input.issue(object, sequence, name, 2, sequence++, 0, false, quantity, quantity, posted, 0, posted);
    }

    @Test
    void materialAndSurchargeAreRoundedOnceAndCarriedOverTheProducts() {
        receipt(from, "C", 1, 1001);
        int pick = issue(from, "K", 1, 900);
        int order = input.order("W", 0, 0, new BigDecimal("5"));
        input.component(order, pick);
        List<Integer> products = new ArrayList<>();
        for (String name : List.of("F1", "F2", "F3")) {
            int product = receipt(to, name, 1, 300);
            input.follows(product, 300, 300);
            input.product(order, product, 1, 0);
            products.add(product);
        }
        CostingResult result = Costing.compute(input.build(31), 1);
        assertThat(result.orderIndirect(order)).isEqualTo(50);
        assertThat(products.stream().map(result::amountOpen)).containsExactly(350L, 351L, 350L);
    }

    @Test
    void whatIsNoPartOfTheRunCountsAsItIs() {
        receipt(from, "C", 1, 1000);
        int pick = issue(from, "K", 1, 900);
        int order = input.order("W", 200, 30, BigDecimal.ZERO);
        input.component(order, pick);
        int product = receipt(to, "F", 1, 1000);
        input.follows(product, 1000, 1000);
        // Of 12.30 two parts of three; 0.20 of it is on the product already.
        input.product(order, product, 2, 20);
        input.product(order, -1, 1, 0);
        CostingResult result = Costing.compute(input.build(31), 1);
        assertThat(result.orderTotal(order)).isEqualTo(1230);
        assertThat(result.amountOpen(product)).isEqualTo(800);
        assertThat(result.orderShare(order, 1)).isEqualTo(410);
    }

    @Test
    void aReturnOfAComponentNeverReachesTheOrder() {
        receipt(from, "C", 3, 1000);
        int pick = issue(from, "K", 3, 900);
        int back = receipt(from, "B", 1, 300);
        input.link(pick, back, 1, true);
        input.follows(back, 300, 300);
        int order = input.order("W", 0, 0, BigDecimal.ZERO);
        input.component(order, pick);
        int product = receipt(to, "F", 1, 600);
        input.follows(product, 600, 600);
        input.product(order, product, 0, 0);
        int other = receipt(to, "G", 1, 0);
        input.follows(other, 0, 0);
        input.product(order, other, 1, 0);
        CostingResult result = Costing.compute(input.build(31), 1);
        assertThat(result.amountOpen(back)).isEqualTo(333);
        assertThat(result.amountOpen(product)).isZero();
        assertThat(result.amountOpen(other)).isEqualTo(667);
    }
}
