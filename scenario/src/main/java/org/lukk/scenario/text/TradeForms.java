package org.lukk.scenario.text;

import static org.lukk.scenario.text.NumberForm.SIGNED_QUANTITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lukk.scenario.Cost;
import org.lukk.scenario.Goods;
import org.lukk.scenario.Posting;
import org.lukk.scenario.TradePosting.Invoice;
import org.lukk.scenario.TradePosting.Opening;
import org.lukk.scenario.TradePosting.Purchase;
import org.lukk.scenario.TradePosting.Receive;
import org.lukk.scenario.TradePosting.ReturnPurchase;
import org.lukk.scenario.TradePosting.ReturnSale;
import org.lukk.scenario.TradePosting.Sell;
import org.lukk.scenario.TradePosting.Ship;

/** Forms of opening stock, purchases and sales (scenario.md, Postings). */
final class TradeForms {
    static final List<Form<Posting>> ALL = List.of(
            Form.posting("D opening LOT ITEM ±QTY COST [received=DATE] [DIMS]", TradeForms::opening),
            Form.posting(
                    "D receive LOT ITEM QTY COST [DIMS]", c -> new Receive(c.date(), c.goods(), c.cost(), c.details())),
            Form.posting(
                    "D ship LOT ITEM QTY [COST] [mark=LOT] [revenue=AMOUNT] [DIMS]",
                    c -> new Ship(
                            c.date(),
                            c.goods(),
                            c.optionalCost(),
                            c.options().code("mark"),
                            c.amountOption("revenue"),
                            c.details())),
            Form.posting(
                    "D invoice LOT [QTY] [COST] [revenue=AMOUNT]",
                    c -> new Invoice(
                            c.date(),
                            c.lot(),
                            c.optionalQuantity(),
                            c.optionalCost(),
                            c.amountOption("revenue"),
                            c.details())),
            Form.posting(
                    "D purchase LOT ITEM QTY COST [DIMS]",
                    c -> new Purchase(c.date(), c.goods(), c.cost(), c.details())),
            Form.posting(
                    "D sell LOT ITEM QTY [COST] [mark=LOT] [revenue=AMOUNT] [DIMS]",
                    c -> new Sell(
                            c.date(),
                            c.goods(),
                            c.optionalCost(),
                            c.options().code("mark"),
                            c.amountOption("revenue"),
                            c.details())),
            Form.posting(
                    "D return-sale LOT ITEM QTY [of=LOT] [COST] [revenue=AMOUNT] [DIMS]",
                    c -> new ReturnSale(
                            c.date(),
                            c.goods(),
                            c.options().code("of"),
                            c.optionalCost(),
                            c.amountOption("revenue"),
                            c.details())),
            Form.posting(
                    "D return-purchase LOT ITEM QTY [of=LOT] [COST] [DIMS]",
                    c -> new ReturnPurchase(
                            c.date(), c.goods(), c.options().code("of"), c.optionalCost(), c.details())));

    private TradeForms() {}

    private static Posting opening(Clause c) {
        Goods goods = c.goods(c.lot(), SIGNED_QUANTITY);
        Cost cost = c.cost();
        Optional<LocalDate> received = c.options().date("received");
        if (received.isPresent()
                && received.get().isAfter(c.date())
                && c.faults().noneInLine()) {
            c.options()
                    .tell("received", "a date on or before " + c.date(), "Stock was received before it is taken over.");
        }
        return new Opening(c.date(), goods, cost, received, c.details());
    }
}
