package org.lukk.scenario.text;

import static org.lukk.scenario.text.NumberForm.SIGNED_QUANTITY;

import java.util.List;
import org.lukk.scenario.DimensionValues;
import org.lukk.scenario.Goods;
import org.lukk.scenario.JournalPosting.Assemble;
import org.lukk.scenario.JournalPosting.Component;
import org.lukk.scenario.JournalPosting.Count;
import org.lukk.scenario.JournalPosting.Disassemble;
import org.lukk.scenario.JournalPosting.Move;
import org.lukk.scenario.JournalPosting.Transfer;
import org.lukk.scenario.JournalPosting.TransferReceive;
import org.lukk.scenario.JournalPosting.TransferShip;
import org.lukk.scenario.Posting;
import org.lukk.values.Quantity;

/** Forms of counting, movement, transfer and BOM journals (scenario.md, Postings). */
final class JournalForms {
    private static final Form<Component> USING = Form.posting("using LOT ITEM QTY [DIMS]", JournalForms::component);
    private static final Form<Component> INTO =
            Form.posting("into LOT ITEM QTY [share=N] [DIMS]", JournalForms::component);

    static final List<Form<Posting>> ALL = List.of(
            Form.posting(
                    "D count LOT ITEM ±QTY [COST] [DIMS]",
                    c -> new Count(c.date(), c.goods(c.lot(), SIGNED_QUANTITY), c.optionalCost(), c.details())),
            Form.posting(
                    "D move LOT ITEM ±QTY [COST] [offset=ACCOUNT] [DIMS]",
                    c -> new Move(
                            c.date(),
                            c.goods(c.lot(), SIGNED_QUANTITY),
                            c.optionalCost(),
                            c.options().code("offset"),
                            c.details())),
            Form.posting("D transfer LOT ITEM QTY from k=v,… to k=v,… [COST] [DIMS]", JournalForms::transfer),
            Form.posting(
                    "D transfer-ship LOT ITEM QTY from k=v,… transit k=v,… to k=v,… [COST] [DIMS]",
                    JournalForms::transferShip),
            Form.posting("D transfer-receive LOT", c -> new TransferReceive(c.date(), c.lot(), c.details())),
            Form.<Posting>posting(
                            "D assemble LOT ITEM QTY [DIMS]",
                            c -> new Assemble(c.date(), c.goods(), c.components(USING), c.details()))
                    .with(USING),
            Form.<Posting>posting(
                            "D disassemble LOT ITEM QTY [DIMS]",
                            c -> new Disassemble(c.date(), c.goods(), c.components(INTO), c.details()))
                    .with(INTO));

    private JournalForms() {}

    private static Posting transfer(Clause c) {
        Goods goods = c.goods();
        DimensionValues from = c.pairs("from");
        DimensionValues to = c.pairs("to");
        return new Transfer(c.date(), goods, from, to, c.optionalCost(), c.details());
    }

    private static Posting transferShip(Clause c) {
        Goods goods = c.goods();
        DimensionValues from = c.pairs("from");
        DimensionValues transit = c.pairs("transit");
        DimensionValues to = c.pairs("to");
        return new TransferShip(c.date(), goods, from, transit, to, c.optionalCost(), c.details());
    }

    private static Component component(Clause c) {
        return new Component(
                c.goods(), c.options().number("share", NumberForm.SHARE).map(Quantity::of), c.details());
    }
}
