package org.lukk.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.OnHandRequest;
import org.lukk.inventory.Spread;
import org.lukk.ledger.Event;
import org.lukk.values.Currency;
import org.lukk.values.Money;

/** Turns lines that post into postings of the subledger. Amounts get the decimals of the company's currency. */
public final class Postings {
    private final Currency currency;

    /** For a company of this currency. */
    public Postings(Currency currency) {
        this.currency = currency;
    }

    /**
     * The posting of a line.
     *
     * @throws org.lukk.values.Refusal {@code not-supported-yet}
     */
    public org.lukk.inventory.Posting of(Posting line) {
        if (line.details().currency().filter(other -> !other.equals(currency)).isPresent()) {
            throw NotSupported.yet("currency");
        }
        return switch (line) {
            case TradePosting trade -> trade(trade);
            case JournalPosting journal -> journal(journal);
            case CostPosting cost -> cost(cost);
            case Correction correction -> correction(correction);
            case OrderPosting order -> new OrderPostings(this).of(order);
        };
    }

    private org.lukk.inventory.Posting trade(TradePosting line) {
        return switch (line) {
            case TradePosting.Opening o ->
                movement(
                        o.date(),
                        Event.OPENING,
                        o.goods(),
                        Optional.of(o.cost()),
                        details(o.details(), "", "", o.received(), Optional.empty()));
            case TradePosting.Receive r ->
                movement(r.date(), Event.RECEIVE, r.goods(), Optional.of(r.cost()), plain(r.details()));
            case TradePosting.Purchase p ->
                movement(p.date(), Event.PURCHASE, p.goods(), Optional.of(p.cost()), plain(p.details()));
            case TradePosting.Ship s ->
                movement(s.date(), Event.SHIP, s.goods(), s.cost(), sale(s.details(), s.mark(), s.revenue()));
            case TradePosting.Sell s ->
                movement(s.date(), Event.SELL, s.goods(), s.cost(), sale(s.details(), s.mark(), s.revenue()));
            case TradePosting.Invoice i ->
                new org.lukk.inventory.Posting.Invoice(
                        i.date(),
                        i.lot(),
                        i.quantity().orElse(null),
                        cost(i.cost()),
                        i.details().unit().orElse(""),
                        source(i.details(), i.revenue()));
            case TradePosting.ReturnSale r -> movement(r.date(), Event.RETURN_SALE, r.goods(), r.cost(), returned(r));
            case TradePosting.ReturnPurchase r ->
                // A return that names its receipt is marked to it.
                movement(
                        r.date(),
                        Event.RETURN_PURCHASE,
                        r.goods(),
                        r.cost(),
                        sale(r.details(), r.of(), Optional.empty()));
        };
    }

    private static org.lukk.inventory.Posting.Details returned(TradePosting.ReturnSale line) {
        return new org.lukk.inventory.Posting.Details(
                line.details().unit().orElse(""),
                "",
                line.of().orElse(""),
                "",
                null,
                source(line.details(), line.revenue()));
    }

    private org.lukk.inventory.Posting transfer(JournalPosting.Transfer line) {
        DimensionValues from = line.from().orElse(line.goods().dimensions());
        DimensionValues to = line.to().orElse(from);
        return new org.lukk.inventory.Posting.Transfer(
                line.date(),
                line.goods().lot(),
                line.goods().item(),
                line.goods().quantity(),
                cost(line.cost()),
                from.dimensions(),
                to.dimensions(),
                line.details().unit().orElse(""),
                source(line.details(), Optional.empty()));
    }

    private org.lukk.inventory.Posting shipment(JournalPosting.TransferShip line) {
        DimensionValues from = line.from().orElse(line.goods().dimensions());
        return new org.lukk.inventory.Posting.ShipTransfer(
                line.date(),
                line.goods().lot(),
                line.goods().item(),
                line.goods().quantity(),
                cost(line.cost()),
                from.dimensions(),
                line.transit().orElse(from).dimensions(),
                line.to().orElse(from).dimensions(),
                line.details().unit().orElse(""),
                source(line.details(), Optional.empty()));
    }

    private org.lukk.inventory.Posting journal(JournalPosting line) {
        return switch (line) {
            case JournalPosting.Count c -> movement(c.date(), Event.COUNT, c.goods(), c.cost(), plain(c.details()));
            case JournalPosting.Move m ->
                movement(
                        m.date(),
                        Event.MOVE,
                        m.goods(),
                        m.cost(),
                        details(m.details(), "", m.offset().orElse(""), Optional.empty(), Optional.empty()));
            case JournalPosting.Transfer t -> transfer(t);
            case JournalPosting.TransferShip t -> shipment(t);
            case JournalPosting.TransferReceive t ->
                new org.lukk.inventory.Posting.ReceiveTransfer(
                        t.date(), t.lot(), source(t.details(), Optional.empty()));
            case JournalPosting.Assemble a -> new OrderPostings(this).of(a);
            case JournalPosting.Disassemble d -> new OrderPostings(this).of(d);
        };
    }

    private org.lukk.inventory.Posting cost(CostPosting line) {
        return switch (line) {
            case CostPosting.OpeningBalance b ->
                new org.lukk.inventory.Posting.OpeningBalance(
                        b.date(),
                        b.account(),
                        Money.rounded(b.amount(), currency),
                        source(b.details(), Optional.empty()));
            case CostPosting.Charge c ->
                new org.lukk.inventory.Posting.Charge(
                        c.date(),
                        c.lots(),
                        Money.rounded(c.amount(), currency),
                        spread(c.by().orElse(CostPosting.ChargeBasis.AMOUNT)),
                        source(c.details(), Optional.empty()));
            case CostPosting.Adjust a ->
                new org.lukk.inventory.Posting.Adjust(
                        a.date(), a.lot(), Money.rounded(a.amount(), currency), source(a.details(), Optional.empty()));
            case CostPosting.AdjustOnHand a -> throw NotSupported.yet(word(a));
            case CostPosting.Revalue r ->
                new org.lukk.inventory.Posting.Revalue(
                        r.date(),
                        r.item(),
                        r.unitCost(),
                        r.dimensions().named(),
                        source(r.details(), Optional.empty()));
            case CostPosting.StandardCost s ->
                new org.lukk.inventory.Posting.ActivateStandard(
                        s.date(),
                        s.item(),
                        s.unitCost(),
                        s.dimensions().named(),
                        source(s.details(), Optional.empty()));
        };
    }

    /** What an on-hand adjustment asks a month end for; it is a run, not a posting. */
    public static OnHandRequest onHand(CostPosting.AdjustOnHand line, Currency currency) {
        OnHandRequest.NewValue value = switch (line.value()) {
            case CostPosting.NewValue.AtUnitCost(var unitCost) -> new OnHandRequest.NewValue.AtUnitCost(unitCost);
            case CostPosting.NewValue.ChangedBy(var amount, var by) ->
                new OnHandRequest.NewValue.ChangedBy(
                        Money.rounded(amount, currency),
                        by.orElse(CostPosting.LayerBasis.QUANTITY) == CostPosting.LayerBasis.VALUE
                                ? OnHandRequest.Spread.VALUE
                                : OnHandRequest.Spread.QUANTITY);
        };
        return new OnHandRequest(line.date(), line.item(), line.dimensions().named(), value);
    }

    private static Spread spread(CostPosting.ChargeBasis by) {
        return switch (by) {
            case AMOUNT -> Spread.AMOUNT;
            case QUANTITY -> Spread.QUANTITY;
            case EQUAL -> Spread.EQUAL;
        };
    }

    private org.lukk.inventory.Posting correction(Correction line) {
        return switch (line) {
            case Correction.Cancel c ->
                new org.lukk.inventory.Posting.Cancel(c.date(), c.lot(), source(c.details(), Optional.empty()));
            case Correction.Mark m ->
                new org.lukk.inventory.Posting.MarkTo(
                        m.issue(), m.receipt(), m.quantity().orElse(null));
            case Correction.Unmark u -> new org.lukk.inventory.Posting.Unmark(u.issue());
        };
    }

    org.lukk.inventory.Posting.Movement movement(
            LocalDate date, Event event, Goods goods, Optional<Cost> cost, org.lukk.inventory.Posting.Details details) {
        return new org.lukk.inventory.Posting.Movement(
                date,
                event,
                goods.lot(),
                goods.item(),
                goods.quantity(),
                cost(cost),
                goods.dimensions().dimensions(),
                details);
    }

    private org.lukk.inventory.@Nullable Cost cost(Optional<Cost> cost) {
        return cost.map(stated -> switch (stated) {
                    case Cost.PerUnit unit ->
                        (org.lukk.inventory.Cost) new org.lukk.inventory.Cost.PerUnit(unit.unitCost());
                    case Cost.InTotal total ->
                        new org.lukk.inventory.Cost.Total(Money.rounded(total.amount(), currency));
                })
                .orElse(null);
    }

    static org.lukk.inventory.Posting.Details plain(Details details) {
        return details(details, "", "", Optional.empty(), Optional.empty());
    }

    static org.lukk.inventory.Posting.Details sale(
            Details details, Optional<String> mark, Optional<BigDecimal> revenue) {
        return details(details, mark.orElse(""), "", Optional.empty(), revenue);
    }

    private static org.lukk.inventory.Posting.Details details(
            Details details, String mark, String offset, Optional<LocalDate> received, Optional<BigDecimal> revenue) {
        return new org.lukk.inventory.Posting.Details(
                details.unit().orElse(""), mark, "", offset, received.orElse(null), source(details, revenue));
    }

    static org.lukk.inventory.Source source(Details details, Optional<BigDecimal> revenue) {
        return new org.lukk.inventory.Source(
                details.document(),
                details.party(),
                details.text(),
                revenue.map(BigDecimal::toPlainString).orElse(""));
    }

    Currency currency() {
        return currency;
    }

    /** The word of a line: {@code ReturnSale} is {@code return-sale}. */
    static String word(Directive line) {
        return line.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)([A-Z])", "-$1")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
