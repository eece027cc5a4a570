package org.lukk.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.costing.CostingInput;
import org.lukk.costing.CostingResult;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Mark;
import org.lukk.inventory.ProductionOrder;
import org.lukk.inventory.TransactionState;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.CostObject;
import org.lukk.values.Finding;
import org.lukk.values.Quantity;

/**
 * Says of each issue that a run could not settle wholly what stays open and why (costing.md sections 14 and 21): an
 * invoice that is missing, goods that only a later close has, or plainly more issued than received.
 */
final class Unsettled {
    private final ReadBooks books;
    private final LocalDate date;
    private final Catalogue catalogue;
    private final Map<CostObject, String> notInvoiced;

    /** With a receipt up to the date that is not invoiced, by cost object. */
    Unsettled(ReadBooks books, LocalDate date, Catalogue catalogue, Map<CostObject, String> notInvoiced) {
        this.books = books;
        this.date = date;
        this.catalogue = catalogue;
        this.notInvoiced = notInvoiced;
    }

    private record Open(Code code, long issue, Quantity quantity) {}

    List<Finding> log(CostingInput input, CostingResult result) {
        List<Open> open = new ArrayList<>();
        result.forEachFinding(
                (code, issue, quantity) -> open.add(new Open(code, input.lot(issue), Quantity.ofMicro(quantity))));
        if (open.isEmpty()) {
            return List.of();
        }
        Map<Long, TransactionState> issues =
                books.transactions(open.stream().map(Open::issue).toList());
        Set<CostObject> costObjects = new TreeSet<>();
        issues.values().forEach(issue -> costObjects.add(issue.transaction().costObject()));
        Set<CostObject> receivedLater = books.receivedAfter(date, costObjects);
        Map<Long, String> marked = markedReceipts(open);
        List<Finding> log = new ArrayList<>();
        for (Open one : open) {
            TransactionState issue = Objects.requireNonNull(issues.get(one.issue()));
            Finding finding = finding(one, issue);
            log.add(
                    switch (one.code()) {
                        case MARKED_RECEIPT_NOT_AVAILABLE ->
                            finding.with(Argument.RECEIPT, marked.getOrDefault(one.issue(), ""));
                        case ISSUE_NOT_SETTLED -> because(finding, issue, receivedLater);
                        default -> finding;
                    });
        }
        return log;
    }

    /** Names of the receipts that held issues are marked to, the first marking of each. */
    private Map<Long, String> markedReceipts(List<Open> open) {
        Set<Long> held = new TreeSet<>();
        for (Open one : open) {
            if (one.code() == Code.MARKED_RECEIPT_NOT_AVAILABLE) {
                held.add(one.issue());
            }
        }
        Map<Long, Long> receiptOf = new HashMap<>();
        for (Mark mark : held.isEmpty() ? List.<Mark>of() : books.marks()) {
            if (held.contains(mark.issue())) {
                receiptOf.putIfAbsent(mark.issue(), mark.receipt());
            }
        }
        Map<Long, TransactionState> receipts = books.transactions(receiptOf.values());
        Map<Long, String> nameOf = new HashMap<>();
        receiptOf.forEach((issue, receipt) -> nameOf.put(
                issue,
                Objects.requireNonNull(receipts.get(receipt)).transaction().name()));
        return nameOf;
    }

    private Finding finding(Open open, TransactionState issue) {
        String item = issue.transaction().item();
        return Finding.of(open.code())
                .with(Argument.ITEM, item)
                .with(Argument.LOT, issue.transaction().name())
                .with(Argument.Q, open.quantity())
                .with(Argument.TOTAL, issue.size())
                .with(Argument.UNIT, catalogue.requireItem(item).unit())
                .with(Argument.DATE, date);
    }

    /** The production order that a receipt without final cost waits for. */
    private Optional<ProductionOrder> orderOf(String receipt) {
        return books.transaction(receipt)
                .flatMap(lot -> books.ordersOf(List.of(lot.transaction().lot())).stream()
                        .findFirst());
    }

    private Finding because(Finding finding, TransactionState issue, Set<CostObject> receivedLater) {
        CostObject costObject = issue.transaction().costObject();
        String receipt = notInvoiced.get(costObject);
        if (receipt != null) {
            Finding waits = finding.with(Argument.RECEIPT, receipt);
            return orderOf(receipt)
                    .map(order -> waits.with(Argument.ORDER, order.name()).because(Code.PRODUCTION_NOT_ENDED))
                    .orElseGet(() -> waits.because(Code.INVOICE_MISSING));
        }
        return receivedLater.contains(costObject)
                ? finding.with(Argument.DATE, issue.transaction().dated()).because(Code.BACKDATED_ISSUE)
                : finding.because(Code.SHORTAGE);
    }
}
