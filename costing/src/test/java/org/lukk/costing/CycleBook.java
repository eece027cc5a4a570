package org.lukk.costing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Shares;

/**
 * A book of lots that pay each other, as text, and what a run has to make of it whatever the cycles do in cents. Lots are
 * {@code receipt ITEM LOT DAY QTY AMOUNT} and {@code issue} alike, {@code old-…} those that an earlier close settled wholly,
 * {@code pool} what it left of a pool; {@code -} is a lot that takes no part in the run.
 */
final class CycleBook {
    private record Link(String issue, String receipt, long quantity) {}

    private final CostingInput.Builder input = CostingInput.builder();
    private final Map<String, Integer> items = new HashMap<>();
    private final Map<String, Integer> orders = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    /** What each receipt was given with, what it followed its issues with, and the quantity of each issue. */
    private final Map<String, Long> given = new HashMap<>();

    private final Map<String, Long> followed = new HashMap<>();
    private final Map<String, Long> quantities = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final CostingResult result;

    CycleBook(String text) {
        text.lines().map(line -> line.strip().split(" ")).forEach(this::read);
        result = Costing.compute(input.build(100), 1);
    }

    private void read(String[] word) {
        switch (word[0]) {
            case "item" ->
                items.put(
                        word[1],
                        input.costObject(
                                new CostObject(word[1], Dimensions.NONE), Method.valueOf(word[2]), false, false));
            case "receipt", "pool", "old-receipt", "old-pool", "issue", "old-issue" -> lot(word);
            case "transfer", "return" -> link(word, micro(word[3]));
            case "order" -> orders.put(word[1], input.order(word[1], 0, minor(word[2]), new BigDecimal(word[3])));
            case "pick" -> input.component(at(orders, word[1]), at(rows, word[2]));
            case "product" -> {
                input.product(at(orders, word[1]), row(word[2]), micro(word[3]), 0);
                follow(word[2], word[4]);
            }
            case "earlier" -> input.settledBefore(at(rows, word[1]), at(rows, word[2]), micro(word[3]), Principle.FIFO);
            case "change" -> input.changed(at(rows, word[1]), minor(word[2]));
            case "mark" -> input.mark(at(rows, word[1]), at(rows, word[2]), micro(word[3]));
            default -> throw new IllegalArgumentException(word[0]);
        }
    }

    private void lot(String[] word) {
        int item = at(items, word[1]);
        String name = word[2];
        int day = Integer.parseInt(word[3]);
        int number = rows.size();
        boolean isPool = word[0].endsWith("pool");
        if (word[0].endsWith("issue")) {
            long quantity = micro(word[4]);
            long cost = minor(word[5]);
            quantities.put(name, quantity);
            rows.put(
                    name,
                    word[0].equals("issue")
                            ? input.issue(item, number, name, day, number, 0, false, quantity, quantity, cost, 0, cost)
                            : input.closedIssue(item, number, name, day, number, 0, quantity, cost, cost, cost));
        } else if (word[0].startsWith("old-")) {
            given.put(name, minor(word[4]));
            rows.put(name, input.closedReceipt(item, number, name, day, number, 0, isPool, minor(word[4])));
        } else {
            given.put(name, minor(word[5]));
            rows.put(
                    name,
                    input.receipt(item, number, name, day, number, 0, false, isPool, micro(word[4]), minor(word[5])));
        }
    }

    private void link(String[] word, long quantity) {
        input.link(at(rows, word[1]), row(word[2]), quantity, word[0].equals("return"));
        links.add(new Link(word[1], word[2], quantity));
        follow(word[2], word[4]);
    }

    private void follow(String receipt, String posted) {
        if (!receipt.equals("-")) {
            input.follows(at(rows, receipt), minor(posted), minor(posted));
            followed.put(receipt, minor(posted));
        }
    }

    private static <T> T at(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private int row(String lot) {
        return lot.equals("-") ? -1 : at(rows, lot);
    }

    /** Receipts that do not have their share of what their issue costs. */
    List<String> unequalLegs() {
        List<String> unequal = new ArrayList<>();
        Map<String, Long> cost = new HashMap<>();
        Map<String, Long> left = new HashMap<>(quantities);
        for (Link link : links) {
            long rest = cost.computeIfAbsent(link.issue, issue -> result.target(at(rows, issue)));
            long share = Shares.share(rest, link.quantity, at(left, link.issue));
            cost.put(link.issue, rest - share);
            left.merge(link.issue, -link.quantity, Long::sum);
            if (!link.receipt.equals("-") && at(followed, link.receipt) + adjusted(link.receipt) != share) {
                unequal.add(link.receipt);
            }
        }
        return unequal;
    }

    /** Receipts and pools that gave more or less than they had. */
    List<String> lost() {
        List<String> lost = new ArrayList<>();
        given.forEach((lot, amount) -> {
            int row = at(rows, lot);
            if (amount + adjusted(lot) + poured(row) != settled(row) + result.amountOpen(row)) {
                lost.add(lot);
            }
        });
        return lost;
    }

    /** What receipts and pools of which nothing is left are worth all the same, in cents. */
    List<String> valuesOfNothing() {
        List<String> values = new ArrayList<>();
        int all = result.input().rows() + result.pools().size();
        for (int row = 0; row < all; row++) {
            boolean isLayer = result.isPool(row) || result.input().isReceipt(row);
            if (isLayer && result.quantityOpen(row) == 0 && result.amountOpen(row) != 0) {
                values.add(row + " " + result.amountOpen(row));
            }
        }
        return values;
    }

    private long adjusted(String lot) {
        long[] sum = {0};
        result.forEachAdjustment((row, change, basis) -> sum[0] += row == at(rows, lot) ? change : 0);
        return sum[0];
    }

    private long settled(int receiptRow) {
        return sum(settlement -> result.forEachSettlement(
                (receipt, issue, quantity, amount, why) -> settlement[0] += receipt == receiptRow ? amount : 0));
    }

    /** What receipts that changed gave to a pool of an earlier close. */
    private long poured(int poolRow) {
        return sum(settlement -> result.forEachSettlement(
                (receipt, issue, quantity, amount, why) -> settlement[0] += issue == poolRow ? amount : 0));
    }

    private static long sum(Consumer<long[]> adding) {
        long[] sum = {0};
        adding.accept(sum);
        return sum[0];
    }

    private static long micro(String quantity) {
        return new BigDecimal(quantity).movePointRight(6).longValueExact();
    }

    private static long minor(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }
}
