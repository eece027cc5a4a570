package org.lukk.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.costing.CostingInput;
import org.lukk.costing.CostingResult;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Mark;
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
    private final List<OpenTransaction> transactions;

    /**
     * @param notInvoiced a receipt up to the date that is not invoiced, by cost object
     * @param transactions what took part, by row
     */
    Unsettled(
            ReadBooks books,
            LocalDate date,
            Catalogue catalogue,
            Map<CostObject, String> notInvoiced,
            List<OpenTransaction> transactions) {
        this.books = books;
        this.date = date;
        this.catalogue = catalogue;
        this.notInvoiced = notInvoiced;
        this.transactions = transactions;
    }

    private record Open(Code code, OpenTransaction issue, Quantity quantity) {}

    List<Finding> log(CostingInput input, CostingResult result) {
        List<Open> open = new ArrayList<>();
        result.forEachFinding((code, issue, quantity) ->
                open.add(new Open(code, transactions.get(issue), Quantity.ofMicro(quantity))));
        if (open.isEmpty()) {
            return List.of();
        }
        Set<CostObject> shortOf = new TreeSet<>();
        open.forEach(one -> shortOf.add(one.issue().costObject()));
        Set<CostObject> receivedLater = books.receivedAfter(date, shortOf);
        Map<Long, String> marked = markedReceipts(open);
        List<Finding> log = new ArrayList<>();
        for (Open one : open) {
            log.add(finding(one, receivedLater, marked));
        }
        return log;
    }

    /** Names of the receipts that held issues are marked to, the first marking of each. */
    private Map<Long, String> markedReceipts(List<Open> open) {
        Set<Long> held = new TreeSet<>();
        for (Open one : open) {
            if (one.code() == Code.MARKED_RECEIPT_NOT_AVAILABLE) {
                held.add(one.issue().lot());
            }
        }
        Map<Long, Long> receiptOf = new HashMap<>();
        for (Mark mark : held.isEmpty() ? List.<Mark>of() : books.marks()) {
            if (held.contains(mark.issue())) {
                receiptOf.putIfAbsent(mark.issue(), mark.receipt());
            }
        }
        Map<Long, String> names = books.names(receiptOf.values());
        Map<Long, String> nameOf = new HashMap<>();
        receiptOf.forEach((issue, receipt) -> nameOf.put(issue, names.getOrDefault(receipt, "")));
        return nameOf;
    }

    private Finding finding(Open open, Set<CostObject> receivedLater, Map<Long, String> marked) {
        OpenTransaction issue = open.issue();
        String item = issue.costObject().item();
        Finding finding = Finding.of(open.code())
                .with(Argument.ITEM, item)
                .with(Argument.LOT, issue.name())
                .with(Argument.Q, open.quantity())
                .with(Argument.TOTAL, issue.quantity())
                .with(Argument.UNIT, catalogue.requireItem(item).unit())
                .with(Argument.DATE, date);
        if (open.code() == Code.MARKED_RECEIPT_NOT_AVAILABLE) {
            return finding.with(Argument.RECEIPT, marked.getOrDefault(issue.lot(), ""));
        }
        String receipt = notInvoiced.get(issue.costObject());
        if (receipt != null) {
            return finding.with(Argument.RECEIPT, receipt).because(Code.INVOICE_MISSING);
        }
        return receivedLater.contains(issue.costObject())
                ? finding.with(Argument.DATE, issue.orderDate()).because(Code.BACKDATED_ISSUE)
                : finding.because(Code.SHORTAGE);
    }
}
