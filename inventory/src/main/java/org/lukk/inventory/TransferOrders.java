package org.lukk.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;

/**
 * Transfer orders (costing.md 11.2, rules.md R-41). Shipping takes goods out of one place and into transit, {@code LOT.out}
 * and {@code LOT.transit-in}; receiving takes them out of transit and into another, {@code LOT.transit-out} and {@code
 * LOT.in}. What came into transit is kept for what leaves it, at the cost it then has; other stock of the transit place does
 * not mix with it.
 *
 * <p>Goods are under way on the transit account where transit is a cost object of its own. Inside the cost object that they
 * come from or go to they stay on the inventory account: half of the way is not costed there, and nothing is tied (rules.md
 *
 */
final class TransferOrders {
    private final Session session;
    private final Transfers transfers;

    TransferOrders(Session session) {
        this.session = session;
        this.transfers = new Transfers(session);
    }

    private static String transitIn(String lot) {
        return lot + ".transit-in";
    }

    private static String transitOut(String lot) {
        return lot + ".transit-out";
    }

    /** The name of a transfer and of all lots that it may have, the last first. */
    static List<String> names(String lot) {
        return List.of(lot, Transfers.in(lot), transitOut(lot), transitIn(lot), Transfers.out(lot));
    }

    /** Cost objects that orders arrive at which these postings receive. */
    static Set<CostObject> destinations(Session session, List<Posting> postings) {
        Set<String> inTransit = new TreeSet<>();
        for (Posting posting : postings) {
            if (posting instanceof Posting.ReceiveTransfer receipt) {
                inTransit.add(transitIn(receipt.lot()));
            }
        }
        Set<CostObject> costObjects = new TreeSet<>();
        session.set()
                .fetchDestinations(inTransit)
                .forEach((lot, place) ->
                        costObjects.add(session.costObject(session.catalogue().requireItem(lot.item()), place)));
        return costObjects;
    }

    /** The lots of the transfer, or transfer order, of this name, the last first; none if there is no such transfer. */
    List<TransactionState> lots(String name) {
        List<TransactionState> lots = new ArrayList<>();
        for (String one : names(name)) {
            session.set().find(one).filter(TransferOrders::isTransfer).ifPresent(lots::add);
        }
        return lots;
    }

    static boolean isTransfer(TransactionState lot) {
        return switch (lot.transaction().event()) {
            case TRANSFER, TRANSFER_SHIP, TRANSFER_RECEIVE -> true;
            default -> false;
        };
    }

    // ---- shipping

    void post(Posting.ShipTransfer posting) {
        Movements movements = new Movements(session);
        Posting.Details details = new Posting.Details(posting.unit(), "", "", "", null, posting.source());
        Quantity quantity = posting.quantity();
        Posting.Movement outgoing =
                shipped(posting, Transfers.out(posting.lot()), quantity.negated(), posting.from(), details);
        Posting.Movement incoming = shipped(posting, transitIn(posting.lot()), quantity, posting.transit(), details);
        Movements.Lot from = movements.lot(outgoing);
        Movements.Lot transit = movements.lot(incoming);
        Movements.Lot to =
                movements.lot(shipped(posting, Transfers.in(posting.lot()), quantity, posting.to(), details));
        transfers.requireFree(names(posting.lot()));
        Transfers.requireMoves(posting.lot(), from, transit);
        Transfers.requireMoves(posting.lot(), transit, to);
        session.requireOpen(posting.date());
        new StockLimits(session).requireStock(from.item(), from.costObject(), from.dimensions(), from.size(), true);
        boolean apart = !transit.costObject().equals(to.costObject());
        Transfers.Pair pair = new Transfers.Pair(
                Event.TRANSFER_SHIP.word() + " " + posting.lot(),
                new Transfers.Leg(outgoing, from, Event.TRANSFER_SHIP),
                new Transfers.Leg(incoming, transit, apart ? Event.TRANSFER_SHIP : Event.TRANSFER),
                movements.cost(outgoing, from, null));
        TransactionState underWay = transfers.post(pair).receipt();
        Shipment shipment = new Shipment(underWay.transaction().lot(), posting.to());
        session.facts().shipments().add(shipment);
        session.set().put(shipment);
        if (apart && !pair.isInside() && !isPerpetual(transit.item())) {
            new Markings(session).reserve(underWay);
        }
    }

    private static Posting.Movement shipped(
            Posting.ShipTransfer posting, String lot, Quantity quantity, Dimensions place, Posting.Details details) {
        return new Posting.Movement(
                posting.date(),
                Event.TRANSFER_SHIP,
                lot,
                posting.item(),
                quantity,
                quantity.signum() < 0 ? posting.cost() : null,
                place,
                details);
    }

    private boolean isPerpetual(Item item) {
        return session.catalogue().modelGroup(item).method().isPerpetual();
    }

    // ---- receiving

    void post(Posting.ReceiveTransfer posting) {
        TransactionState underWay = underWay(posting.lot());
        Dimensions destination = session.set()
                .destination(underWay.transaction().lot())
                .orElseThrow(() -> new IllegalStateException("goods that go nowhere: " + posting.lot()));
        session.requireOpen(posting.date());
        session.requireNotFrozen(underWay.transaction().dated());
        Movements movements = new Movements(session);
        Posting.Movement outgoing = received(
                posting, transitOut(posting.lot()), underWay, underWay.size().negated(), place(underWay));
        Posting.Movement incoming =
                received(posting, Transfers.in(posting.lot()), underWay, underWay.size(), destination);
        Movements.Lot transit = movements.lot(outgoing);
        Movements.Lot to = movements.lot(incoming);
        new StockLimits(session)
                .requireStock(transit.item(), transit.costObject(), transit.dimensions(), transit.size(), true);
        boolean tied =
                session.set().marks(underWay.transaction().lot()).stream().anyMatch(Mark::isReservation);
        boolean apart = !new CostLinks(session).isMovedInside(underWay);
        Money cost = tied
                ? new IssueCost(session, transit.item()).ofMarked(transit.size(), underWay)
                : movements.cost(outgoing, transit, null);
        Transfers.Posted posted = transfers.post(new Transfers.Pair(
                Event.TRANSFER_RECEIVE.word() + " " + posting.lot(),
                new Transfers.Leg(outgoing, transit, apart ? Event.TRANSFER_RECEIVE : Event.TRANSFER),
                new Transfers.Leg(incoming, to, Event.TRANSFER_RECEIVE),
                cost));
        if (tied) {
            Markings markings = new Markings(session);
            markings.removeAll(underWay);
            markings.mark(posted.issue(), underWay, transit.size());
        }
    }

    /** Where goods lie, with the dimensions that only their entries have. */
    private static Dimensions place(TransactionState lot) {
        PostedAccounts accounts = lot.accounts();
        Dimensions dimensions = lot.transaction().dimensions();
        return accounts == null ? dimensions : dimensions.with(accounts.dimensions());
    }

    /** The goods in transit of an order that was shipped and not received. */
    private TransactionState underWay(String lot) {
        Optional<TransactionState> underWay = session.set().find(transitIn(lot));
        if (underWay.isEmpty() || underWay.get().transaction().event() != Event.TRANSFER_SHIP) {
            boolean known = names(lot).stream().anyMatch(session.set()::knows);
            throw known
                    ? new Refusal(Finding.of(Code.WRONG_LOT_KIND)
                            .with(Argument.LOT, lot)
                            .with(Argument.EXPECTED, "a transfer order"))
                    : Session.refuse(Code.UNKNOWN_LOT, Argument.LOT, lot);
        }
        if (underWay.get().cancelled()) {
            throw Session.refuse(Code.ALREADY_CANCELLED, Argument.LOT, lot);
        }
        transfers.requireFree(List.of(transitOut(lot), Transfers.in(lot)));
        return underWay.get();
    }

    private static Posting.Movement received(
            Posting.ReceiveTransfer posting,
            String lot,
            TransactionState underWay,
            Quantity quantity,
            Dimensions place) {
        return new Posting.Movement(
                posting.date(),
                Event.TRANSFER_RECEIVE,
                lot,
                underWay.transaction().item(),
                quantity,
                null,
                place,
                new Posting.Details("", "", "", "", null, posting.source()));
    }
}
