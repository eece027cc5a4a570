package org.lukk.inventory;

import java.util.ArrayList;
import java.util.List;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * BOM journals: components become a product, or a product is taken apart, both updates at once (costing.md section 12). Each
 * is an order of its own that ends at once; what goes in is booked against what comes out.
 */
final class BomJournals {
    private final Session session;
    private final Orders orders;
    private final List<TransactionState> lots = new ArrayList<>();
    private final List<Integer> updates = new ArrayList<>();

    BomJournals(Session session) {
        this.session = session;
        this.orders = new Orders(session);
    }

    void post(Posting.BomJournal posting) {
        boolean assembles = posting.main().event() == Event.ASSEMBLE;
        List<Posting.BomPart> main = List.of(new Posting.BomPart(posting.main(), null));
        List<Posting.BomPart> into = assembles ? main : posting.parts();
        requireAllOrNone(into, posting.main().lot());
        session.requireOpen(posting.date());
        ProductionOrder order = orders.begin("");
        for (Posting.BomPart part : assembles ? posting.parts() : main) {
            order = takeOut(order, part.movement());
        }
        order = bringIn(order, into);
        orders.add(order, OrderLine.Kind.END, Money.ZERO, posting.date(), null);
        String what = posting.main().event().word() + " " + posting.main().lot();
        new Bookkeeping(session).postTogether(what, posting.date(), posting.source(), lots, updates);
    }

    private static void requireAllOrNone(List<Posting.BomPart> into, String journal) {
        long shares = into.stream().filter(part -> part.share() != null).count();
        if (shares != 0 && shares != into.size()) {
            throw Session.refuse(Code.SHARES_INCOMPLETE, Argument.ORDER, journal);
        }
    }

    private ProductionOrder takeOut(ProductionOrder order, Posting.Movement movement) {
        Movements movements = new Movements(session);
        Movements.Lot lot = movements.lot(movement);
        requireNew(movement);
        new StockLimits(session).requireStock(lot.item(), lot.costObject(), lot.dimensions(), lot.size(), true);
        Money document = movements.cost(movement, lot, null);
        boolean standard = session.catalogue().modelGroup(lot.item()).method() == Method.STANDARD;
        Money size = standard
                ? new IssueCost(session, lot.item()).atStandard(lot.size(), lot.costObject(), false)
                : document;
        TransactionState state = create(movement, lot, size, document);
        return orders.member(order, OrderLine.Kind.COMPONENT, state, Quantity.ZERO, movement.date());
    }

    private ProductionOrder bringIn(ProductionOrder order, List<Posting.BomPart> into) {
        Movements movements = new Movements(session);
        List<Quantity> weights = new ArrayList<>();
        Quantity left = Quantity.ZERO;
        for (Posting.BomPart part : into) {
            Quantity share = part.share();
            Quantity weight = share == null ? movements.lot(part.movement()).size() : share;
            weights.add(weight);
            left = left.plus(weight);
        }
        if (left.isZero()) {
            throw Session.refuse(
                    Code.SHARES_INCOMPLETE,
                    Argument.ORDER,
                    into.getFirst().movement().lot());
        }
        Money rest = Money.ZERO;
        for (TransactionState component : lots) {
            rest = rest.minus(component.documented());
        }
        for (int place = 0; place < into.size(); place++) {
            Posting.BomPart part = into.get(place);
            Quantity weight = weights.get(place);
            Money document = weight.isZero() ? Money.ZERO : rest.share(weight, left);
            rest = rest.minus(document);
            left = left.minus(weight);
            order = bringIn(order, part, weight, document);
        }
        return order;
    }

    private ProductionOrder bringIn(ProductionOrder order, Posting.BomPart part, Quantity weight, Money document) {
        Posting.Movement movement = part.movement();
        Movements.Lot lot = new Movements(session).lot(movement);
        requireNew(movement);
        Money size = new ReceiptValue(session, lot.item())
                .ofNew(movement.event(), lot.costObject(), movement.date(), lot.size(), document);
        TransactionState state = create(movement, lot, size, document);
        OrderLine.Kind kind = part.share() == null ? OrderLine.Kind.PRODUCT : OrderLine.Kind.PRODUCT_BY_SHARE;
        ProductionOrder with = orders.member(order, kind, state, weight, movement.date());
        return new OrderEnd(session).noteVariance(with, state, lot.item(), movement.date());
    }

    private void requireNew(Posting.Movement movement) {
        if (session.set().knows(movement.lot())) {
            throw Session.refuse(Code.DUPLICATE_LOT, Argument.LOT, movement.lot());
        }
    }

    private TransactionState create(Posting.Movement movement, Movements.Lot lot, Money size, Money document) {
        PostedAccounts accounts = new Bookkeeping(session)
                .financialAccounts(movement.event(), lot.receipt(), lot.item(), movement.dimensions());
        TransactionState state = new Movements(session).create(movement, lot, size, document, accounts);
        lots.add(state);
        updates.add(session.facts().updates().size() - 1);
        return state;
    }
}
