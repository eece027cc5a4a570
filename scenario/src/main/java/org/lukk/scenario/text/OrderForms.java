package org.lukk.scenario.text;

import java.util.List;
import org.lukk.scenario.OrderPosting.End;
import org.lukk.scenario.OrderPosting.Finish;
import org.lukk.scenario.OrderPosting.Pick;
import org.lukk.scenario.OrderPosting.ReturnPick;
import org.lukk.scenario.OrderPosting.Route;
import org.lukk.scenario.OrderPosting.Surcharge;
import org.lukk.scenario.Posting;
import org.lukk.values.Quantity;

/** Forms of the postings to production orders (scenario.md, Postings). */
final class OrderForms {
    static final List<Form<Posting>> ALL = List.of(
            Form.posting("D pick LOT ORDER ITEM QTY [COST] [mark=LOT] [DIMS]", OrderForms::pick),
            Form.posting("D return-pick LOT ORDER ITEM QTY [of=LOT] [DIMS]", OrderForms::returnPick),
            Form.posting("D finish LOT ORDER ITEM QTY [COST] [share=N] [DIMS]", OrderForms::finish),
            Form.posting(
                    "D route ORDER ±AMOUNT", c -> new Route(c.date(), c.code("ORDER"), c.signedAmount(), c.details())),
            Form.posting(
                    "D surcharge ORDER PERCENT",
                    c -> new Surcharge(
                            c.date(), c.code("ORDER"), c.number("PERCENT", NumberForm.PERCENT), c.details())),
            Form.posting("D end ORDER", c -> new End(c.date(), c.code("ORDER"), c.details())));

    private OrderForms() {}

    private static Posting pick(Clause c) {
        String lot = c.lot();
        return new Pick(
                c.date(),
                c.code("ORDER"),
                c.goods(lot, NumberForm.QUANTITY),
                c.optionalCost(),
                c.options().code("mark"),
                c.details());
    }

    private static Posting returnPick(Clause c) {
        String lot = c.lot();
        return new ReturnPick(
                c.date(),
                c.code("ORDER"),
                c.goods(lot, NumberForm.QUANTITY),
                c.options().code("of"),
                c.details());
    }

    private static Posting finish(Clause c) {
        String lot = c.lot();
        return new Finish(
                c.date(),
                c.code("ORDER"),
                c.goods(lot, NumberForm.QUANTITY),
                c.optionalCost(),
                c.options().number("share", NumberForm.SHARE).map(Quantity::of),
                c.details());
    }
}
