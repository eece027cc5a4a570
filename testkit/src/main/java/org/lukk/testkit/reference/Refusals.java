package org.lukk.testkit.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.lukk.testkit.book.Event;
import org.lukk.values.Quantity;

/** Why an event cannot be posted, by its code (scenario.md, Codes). */
final class Refusals {
    private final Facts facts;

    private Refusals(Facts facts) {
        this.facts = facts;
    }

    /** The code the event is refused with, if it is. */
    static Optional<String> of(Facts facts, Event event) {
        Refusals refusals = new Refusals(facts);
        String code = switch (event) {
            case Event.Receipt e -> refusals.posting(e.date(), e.lot());
            case Event.Issue e -> refusals.issue(e);
            case Event.Difference e -> refusals.posting(e.date(), e.lot());
            case Event.Transfer e -> refusals.posting(e.date(), e.lot() + ".out");
            case Event.Return e -> refusals.returned(e);
            case Event.Invoice e -> refusals.invoice(e);
            case Event.Charge e -> refusals.charge(e);
            case Event.Mark e -> refusals.mark(e);
            case Event.Unmark e -> refusals.known(e.issue());
            case Event.Recalculate e -> refusals.run(e.date());
            case Event.Close e -> refusals.run(e.date());
            case Event.Reverse _ -> facts.activeRuns().findAny().isPresent() ? "" : "nothing-to-reverse";
        };
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    private String date(LocalDate date) {
        return date.isAfter(facts.closedTo()) ? "" : "closed-period";
    }

    private String run(LocalDate date) {
        return date.isAfter(facts.closedTo()) ? "" : "close-date-not-after-last-close";
    }

    private String posting(LocalDate date, String lot) {
        return facts.find(lot).isPresent() ? "duplicate-lot" : date(date);
    }

    private String known(String lot) {
        return facts.find(lot).isPresent() ? "" : "unknown-lot";
    }

    private String issue(Event.Issue e) {
        String posting = posting(e.date(), e.lot());
        if (e.mark().isEmpty() || !posting.isEmpty()) {
            return posting;
        }
        Optional<Lot> receipt = facts.find(e.mark().get());
        if (receipt.isEmpty()) {
            return "unknown-lot";
        }
        return markable(Reference.issue(facts, e), e.quantity(), receipt.get(), e.quantity());
    }

    private String returned(Event.Return e) {
        Optional<Lot> sale = facts.find(e.of());
        String posting = posting(e.date(), e.lot());
        if (!posting.isEmpty()) {
            return posting;
        }
        if (sale.isEmpty()) {
            return "unknown-lot";
        }
        Quantity all = facts.returned(e.of()).plus(e.quantity());
        return all.compareTo(sale.get().quantity()) > 0 ? "return-exceeds-sale" : "";
    }

    private String invoice(Event.Invoice e) {
        Optional<Lot> lot = facts.find(e.lot());
        if (lot.isEmpty()) {
            return "unknown-lot";
        }
        if (lot.get().isFinancial()) {
            return "already-invoiced";
        }
        boolean tooMuch = e.quantity()
                .filter(quantity -> quantity.compareTo(lot.get().quantity()) > 0)
                .isPresent();
        return tooMuch ? "quantity-exceeds-lot" : date(e.date());
    }

    private String charge(Event.Charge e) {
        Optional<Lot> lot = facts.find(e.lot());
        if (lot.isEmpty()) {
            return "unknown-lot";
        }
        return lot.get().isIssue() ? "wrong-lot-kind" : date(e.date());
    }

    private String mark(Event.Mark e) {
        Optional<Lot> issue = facts.find(e.issue());
        Optional<Lot> receipt = facts.find(e.receipt());
        if (issue.isEmpty() || receipt.isEmpty()) {
            return "unknown-lot";
        }
        Quantity unmarked = facts.unmarked(issue.get());
        Quantity wanted = e.quantity().orElse(unmarked.min(facts.unmarked(receipt.get())));
        return markable(issue.get(), unmarked, receipt.get(), wanted);
    }

    private String markable(Lot issue, Quantity unmarked, Lot receipt, Quantity wanted) {
        if (!issue.isIssue() || receipt.isIssue()) {
            return "wrong-lot-kind";
        }
        if (!issue.object().equals(receipt.object()) || issue.isInside() || receipt.isInside()) {
            return "mark-other-cost-object";
        }
        if (facts.open(issue).quantity().isZero()
                || facts.open(receipt).quantity().isZero()) {
            return "already-settled";
        }
        boolean fits = wanted.signum() > 0
                && wanted.compareTo(unmarked) <= 0
                && wanted.compareTo(facts.unmarked(receipt)) <= 0;
        return fits ? "" : "mark-exceeds-quantity";
    }
}
