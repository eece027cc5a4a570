package org.lukk.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.PostingType;
import org.lukk.values.CostObject;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * At what a receipt enters stock when that is not simply what its document says: by moving average it may raise or keep
 * the average (rules.md ), at a fixed receipt price it takes the default item cost. The rest of the
 * document is a difference, expensed at once.
 */
final class ReceiptValue {
    private final Session session;
    private final Item item;
    private final ModelGroup model;

    ReceiptValue(Session session, Item item) {
        this.session = session;
        this.item = item;
        this.model = session.catalogue().modelGroup(item);
    }

    /** Value of a new receipt in stock. */
    Money ofNew(Event event, CostObject costObject, LocalDate date, Quantity size, Money document) {
        if (model.method() == Method.MOVING_AVERAGE) {
            return byMovingAverage(costObject, date, size, document);
        }
        if (model.method() == Method.STANDARD) {
            return new IssueCost(session, item).atStandard(size, costObject, true);
        }
        return isFixed(event) ? item.price().times(size, session.currency()) : document;
    }

    /** Value of a receipt in stock once it is invoiced at an amount. */
    Money atInvoice(TransactionState receipt, Money document) {
        if (model.method() == Method.MOVING_AVERAGE) {
            Money late = document.minus(receipt.documented());
            return receipt.posted().plus(capitalised(receipt, late));
        }
        if (model.method() == Method.STANDARD) {
            return receipt.posted();
        }
        return isFixed(receipt.transaction().event())
                ? item.price().times(receipt.size(), session.currency())
                : document;
    }

    /** What of a later change of a receipt's cost goes into stock (rules.md ). */
    Money ofChange(TransactionState receipt, Money change) {
        if (model.method() == Method.MOVING_AVERAGE) {
            return capitalised(receipt, change);
        }
        if (model.method() == Method.STANDARD) {
            return Money.ZERO;
        }
        return isFixed(receipt.transaction().event()) ? Money.ZERO : change;
    }

    /** Where a difference against a lot booked on these accounts goes. */
    Difference difference(Event event, Money amount, @Nullable PostedAccounts lot) {
        if (amount.isZero() || lot == null) {
            return new Difference(amount, null);
        }
        return new Difference(amount, new Bookkeeping(session).differenceAccounts(type(event, amount, lot), item, lot));
    }

    /** Where runs book what stock does not take of a product, kept with its order; absent where stock takes all. */
    @Nullable
    PostedAccounts varianceAccounts(TransactionState product) {
        PostedAccounts lot = product.accounts();
        return lot == null || !model.method().isPerpetual()
                ? null
                : new Bookkeeping(session)
                        .differenceAccounts(type(product.transaction().event(), Money.ZERO, lot), item, lot);
    }

    private PostingType type(Event event, Money amount, PostedAccounts lot) {
        if (model.method() == Method.STANDARD) {
            PostingType stock = lot.stock().type();
            if (stock == PostingType.MANUFACTURED_COST || stock == PostingType.ESTIMATED_MANUFACTURED_COST) {
                return PostingType.PRODUCTION_VARIANCE;
            }
            return isBought(event) ? PostingType.PURCHASE_PRICE_VARIANCE : PostingType.COST_CHANGE_VARIANCE;
        }
        if (model.method() == Method.MOVING_AVERAGE) {
            return PostingType.PRICE_DIFFERENCE_FOR_MOVING_AVERAGE;
        }
        return amount.signum() > 0 ? PostingType.FIXED_RECEIPT_PRICE_LOSS : PostingType.FIXED_RECEIPT_PRICE_PROFIT;
    }

    /** Only what is bought enters at the fixed price. */
    private boolean isFixed(Event event) {
        return model.fixedReceiptPrice() && !model.method().isPerpetual() && isBought(event);
    }

    private static boolean isBought(Event event) {
        return event == Event.RECEIVE || event == Event.PURCHASE;
    }

    /** The part of a late difference that belongs to what is still on hand. */
    private Money capitalised(TransactionState receipt, Money late) {
        Quantity onHand =
                session.set().onHand(receipt.transaction().costObject()).quantity();
        Quantity there = onHand.signum() > 0 ? onHand.min(receipt.size()) : Quantity.ZERO;
        return late.share(there, receipt.size());
    }

    private Money byMovingAverage(CostObject costObject, LocalDate date, Quantity size, Money document) {
        OnHand onHand = session.set().onHand(costObject);
        Quantity there = onHand.quantity();
        if (there.signum() < 0) {
            return intoShortage(costObject, onHand, size, document);
        }
        LocalDate latest = session.set().lastPosted(costObject).latest();
        boolean backdated = latest != null && date.isBefore(latest);
        return backdated && there.signum() > 0 ? onHand.amount().share(size, there) : document;
    }

    /**
     * A receipt below zero is worth the average of what is short; one that reaches zero leaves no value behind, and what
     * goes beyond enters at its own price.
     */
    private Money intoShortage(CostObject costObject, OnHand onHand, Quantity size, Money document) {
        Quantity shortage = onHand.quantity().negated();
        Money owed = onHand.amount().negated();
        if (size.compareTo(shortage) < 0) {
            return owed.signum() > 0
                    ? owed.share(size, shortage)
                    : new IssueCost(session, item).ofLastIssue(size, costObject);
        }
        Quantity beyond = size.minus(shortage);
        return beyond.isZero() ? owed : owed.plus(document.share(beyond, size));
    }
}
