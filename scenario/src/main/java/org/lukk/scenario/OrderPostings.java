package org.lukk.scenario;

import java.time.LocalDate;
import java.util.Optional;
import org.lukk.inventory.Posting;
import org.lukk.ledger.Event;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Turns lines of production orders and BOM journals into postings. */
final class OrderPostings {
    private final Postings postings;

    OrderPostings(Postings postings) {
        this.postings = postings;
    }

    Posting of(OrderPosting line) {
        return switch (line) {
            case OrderPosting.Pick p ->
                new Posting.OrderMovement(
                        p.order(),
                        postings.movement(
                                p.date(),
                                Event.PICK,
                                p.goods(),
                                p.cost(),
                                Postings.sale(p.details(), p.mark(), Optional.empty())),
                        null);
            case OrderPosting.ReturnPick r ->
                new Posting.OrderMovement(
                        r.order(),
                        postings.movement(r.date(), Event.RETURN_PICK, r.goods(), Optional.empty(), returned(r)),
                        null);
            case OrderPosting.Finish f ->
                new Posting.OrderMovement(
                        f.order(),
                        postings.movement(f.date(), Event.FINISH, f.goods(), f.cost(), Postings.plain(f.details())),
                        f.share().orElse(null));
            case OrderPosting.Route r ->
                new Posting.Route(
                        r.date(),
                        r.order(),
                        Money.rounded(r.amount(), postings.currency()),
                        Postings.source(r.details(), Optional.empty()));
            case OrderPosting.Surcharge s ->
                new Posting.Surcharge(s.date(), s.order(), s.percent(), Postings.source(s.details(), Optional.empty()));
            case OrderPosting.End e ->
                new Posting.EndOrder(e.date(), e.order(), Postings.source(e.details(), Optional.empty()));
        };
    }

    private static Posting.Details returned(OrderPosting.ReturnPick line) {
        return new Posting.Details(
                line.details().unit().orElse(""),
                "",
                line.of().orElse(""),
                "",
                null,
                Postings.source(line.details(), Optional.empty()));
    }

    /** Components go out, the product comes in. */
    Posting of(JournalPosting.Assemble line) {
        return new Posting.BomJournal(
                main(line.date(), Event.ASSEMBLE, line.product(), line.details(), false),
                line.using().stream()
                        .map(part -> part(line.date(), Event.ASSEMBLE, part, true))
                        .toList());
    }

    /** The product goes out, what it is made of comes in. */
    Posting of(JournalPosting.Disassemble line) {
        return new Posting.BomJournal(
                main(line.date(), Event.DISASSEMBLE, line.product(), line.details(), true),
                line.into().stream()
                        .map(part -> part(line.date(), Event.DISASSEMBLE, part, false))
                        .toList());
    }

    private Posting.BomPart part(LocalDate date, Event event, JournalPosting.Component part, boolean out) {
        return new Posting.BomPart(
                main(date, event, part.goods(), part.details(), out),
                part.share().orElse(null));
    }

    private Posting.Movement main(LocalDate date, Event event, Goods goods, Details details, boolean out) {
        Quantity quantity = out ? goods.quantity().negated() : goods.quantity();
        return postings.movement(
                date,
                event,
                new Goods(goods.lot(), goods.item(), quantity, goods.dimensions()),
                Optional.empty(),
                Postings.plain(details));
    }
}
