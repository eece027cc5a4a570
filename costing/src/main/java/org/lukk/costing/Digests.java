package org.lukk.costing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * What a run computed, in 32 bytes: one digest per cost object over its settlements, adjustments, opening state of the
 * next run and findings, one over those that hang together, and one over all of these, sorted (architecture.md, "Digest").
 *
 * <p>Lots go by name and in the order of their keys. Row, lot, run and thread numbers do not enter, nor do cost objects
 * without transactions.
 */
final class Digests {
    private final CostingResult result;
    private final CostingInput input;
    private final Components components;
    private final byte[][] byObject;

    Digests(CostingResult result, Components components) {
        this.result = result;
        this.components = components;
        input = result.input();
        byObject = new byte[input.objects.size()][];
    }

    byte[] of(int object) {
        return byObject[object].clone();
    }

    byte[] ofRun() {
        Map<Integer, List<byte[]>> byComponent = new TreeMap<>();
        IntStream.range(0, byObject.length)
                .filter(this::hasTransactions)
                .forEach(object -> byComponent
                        .computeIfAbsent(components.root(object), root -> new ArrayList<>())
                        .add(byObject[object]));
        Fingerprint print = new Fingerprint();
        return over(
                byComponent.values().stream()
                        .map(digests -> digests.size() == 1 ? digests.get(0) : over(digests, print))
                        .toList(),
                print);
    }

    private static byte[] over(List<byte[]> digests, Fingerprint print) {
        digests.stream().sorted(Arrays::compareUnsigned).forEachOrdered(digest -> print.raw(digest, 0, digest.length));
        return print.take();
    }

    private boolean hasTransactions(int object) {
        return input.receipts.start[object] < input.receipts.start[object + 1]
                || input.issues.start[object] < input.issues.start[object + 1];
    }

    /** Computes the digests of the cost objects it is given. */
    IntConsumer worker() {
        Fingerprint print = new Fingerprint();
        return object -> byObject[object] = digest(object, print);
    }

    private byte[] digest(int object, Fingerprint print) {
        print.letter('C')
                .text(input.objects.object(object).item())
                .text(input.objects.object(object).financial().canonical());
        result.settlements(object, (receipt, issue, quantity, amount, principle) -> {
            transaction(print.letter('S'), receipt);
            transaction(print, issue).number(quantity).number(amount).text(principle.word());
        });
        result.adjustments(
                object,
                (issue, change, basis) ->
                        transaction(print.letter('A'), issue).number(change).text(basis.word()));
        result.openReceipts(
                object,
                (receipt, quantity, amount) ->
                        transaction(print.letter('R'), receipt).number(quantity).number(amount));
        result.openIssues(
                object,
                (issue, quantity, amount) ->
                        transaction(print.letter('I'), issue).number(quantity).number(amount));
        result.findings(
                object,
                (code, issue, quantity) ->
                        transaction(print.letter('F').text(code.word()), issue).number(quantity));
        orders(object, print);
        return print.take();
    }

    /** An order stands where its first component does. */
    private void orders(int object, Fingerprint print) {
        OrderNodes orders = input.orders;
        for (int issue = input.issues.start[object]; issue < input.issues.start[object + 1]; issue++) {
            int order = orders.of(issue);
            if (order != OrderNodes.NONE && orders.standsFor(issue, order)) {
                print.letter('O').text(orders.name(order)).number(orders.indirect(order));
                for (int product = orders.start[order]; product < orders.start[order + 1]; product++) {
                    print.number(orders.given(product));
                }
            }
        }
    }

    private Fingerprint transaction(Fingerprint print, int row) {
        if (row == CostingResult.NO_RECEIPT) {
            return print.letter('N');
        }
        if (result.isPool(row)) {
            return print.letter('P').number(result.poolDate(row));
        }
        print.letter(input.isPoolCarriedForward(row) ? 'Q' : 'L');
        return print.text(input.names.bytes(), input.names.from(row), input.names.length(row));
    }
}
