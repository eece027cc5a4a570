package org.lukk.scenario.text;

import java.util.List;
import org.lukk.scenario.Correction;
import org.lukk.scenario.CostPosting;
import org.lukk.scenario.CostPosting.NewValue;
import org.lukk.scenario.JournalPosting;
import org.lukk.scenario.JournalPosting.Component;
import org.lukk.scenario.OrderPosting;
import org.lukk.scenario.Posting;
import org.lukk.scenario.TradePosting;
import org.lukk.values.Quantity;

/** Writes postings in their canonical form. */
final class PostingPrinter {
    private PostingPrinter() {}

    static LineWriter line(Posting posting) {
        LineWriter line = new LineWriter().details(posting.details());
        return switch (posting) {
            case TradePosting trade -> trade(line, trade);
            case JournalPosting journal -> journal(line, journal);
            case OrderPosting order -> order(line, order);
            case CostPosting cost -> cost(line, cost);
            case Correction correction -> correction(line, correction);
        };
    }

    private static LineWriter trade(LineWriter line, TradePosting posting) {
        return switch (posting) {
            case TradePosting.Opening(var date, var goods, var cost, var received, var _) ->
                line.dated(date, "opening")
                        .goods(goods)
                        .cost(cost)
                        .option("received", received.map(day -> day.toString()));
            case TradePosting.Receive(var date, var goods, var cost, var _) ->
                line.dated(date, "receive").goods(goods).cost(cost);
            case TradePosting.Ship(var date, var goods, var cost, var mark, var revenue, var _) ->
                line.dated(date, "ship")
                        .goods(goods)
                        .cost(cost)
                        .codeOption("mark", mark)
                        .numberOption("revenue", revenue);
            case TradePosting.Invoice(var date, var lot, var quantity, var cost, var revenue, var _) ->
                line.dated(date, "invoice")
                        .code(lot)
                        .quantity(quantity)
                        .cost(cost)
                        .numberOption("revenue", revenue);
            case TradePosting.Purchase(var date, var goods, var cost, var _) ->
                line.dated(date, "purchase").goods(goods).cost(cost);
            case TradePosting.Sell(var date, var goods, var cost, var mark, var revenue, var _) ->
                line.dated(date, "sell")
                        .goods(goods)
                        .cost(cost)
                        .codeOption("mark", mark)
                        .numberOption("revenue", revenue);
            case TradePosting.ReturnSale(var date, var goods, var of, var cost, var revenue, var _) ->
                line.dated(date, "return-sale")
                        .goods(goods)
                        .cost(cost)
                        .codeOption("of", of)
                        .numberOption("revenue", revenue);
            case TradePosting.ReturnPurchase(var date, var goods, var of, var cost, var _) ->
                line.dated(date, "return-purchase").goods(goods).cost(cost).codeOption("of", of);
        };
    }

    private static LineWriter journal(LineWriter line, JournalPosting posting) {
        return switch (posting) {
            case JournalPosting.Count(var date, var goods, var cost, var _) ->
                line.dated(date, "count").goods(goods).cost(cost);
            case JournalPosting.Move(var date, var goods, var cost, var offset, var _) ->
                line.dated(date, "move").goods(goods).cost(cost).codeOption("offset", offset);
            case JournalPosting.Transfer(var date, var goods, var from, var to, var cost, var _) ->
                line.dated(date, "transfer")
                        .goods(goods)
                        .pairs("from", from)
                        .pairs("to", to)
                        .cost(cost);
            case JournalPosting.TransferShip(var date, var goods, var from, var transit, var to, var cost, var _) ->
                line.dated(date, "transfer-ship")
                        .goods(goods)
                        .pairs("from", from)
                        .pairs("transit", transit)
                        .pairs("to", to)
                        .cost(cost);
            case JournalPosting.TransferReceive(var date, var lot, var _) ->
                line.dated(date, "transfer-receive").code(lot);
            case JournalPosting.Assemble(var date, var product, var using, var _) ->
                components(line.dated(date, "assemble").goods(product), "using", using);
            case JournalPosting.Disassemble(var date, var product, var into, var _) ->
                components(line.dated(date, "disassemble").goods(product), "into", into);
        };
    }

    private static LineWriter components(LineWriter line, String keyword, List<Component> components) {
        for (Component component : components) {
            line.component(keyword)
                    .details(component.details())
                    .goods(component.goods())
                    .option("share", component.share().map(Quantity::toString));
        }
        return line;
    }

    private static LineWriter order(LineWriter line, OrderPosting posting) {
        return switch (posting) {
            case OrderPosting.Pick(var date, var order, var goods, var cost, var mark, var _) ->
                line.dated(date, "pick").goods(order, goods).cost(cost).codeOption("mark", mark);
            case OrderPosting.ReturnPick(var date, var order, var goods, var of, var _) ->
                line.dated(date, "return-pick").goods(order, goods).codeOption("of", of);
            case OrderPosting.Finish(var date, var order, var goods, var cost, var share, var _) ->
                line.dated(date, "finish")
                        .goods(order, goods)
                        .cost(cost)
                        .option("share", share.map(Quantity::toString));
            case OrderPosting.Route(var date, var order, var amount, var _) ->
                line.dated(date, "route").code(order).number(amount);
            case OrderPosting.Surcharge(var date, var order, var percent, var _) ->
                line.dated(date, "surcharge").code(order).number(percent);
            case OrderPosting.End(var date, var order, var _) ->
                line.dated(date, "end").code(order);
        };
    }

    private static LineWriter cost(LineWriter line, CostPosting posting) {
        return switch (posting) {
            case CostPosting.OpeningBalance(var date, var account, var amount, var _) ->
                line.dated(date, "opening-balance").code(account).number(amount);
            case CostPosting.Charge(var date, var lots, var amount, var by, var _) ->
                line.dated(date, "charge").codes(lots).number(amount).choiceOption("by", by);
            case CostPosting.Adjust(var date, var lot, var amount, var _) ->
                line.dated(date, "adjust").code(lot).number(amount);
            case CostPosting.AdjustOnHand(var date, var item, var value, var dimensions, var _) ->
                newValue(line.dated(date, "adjust-on-hand").code(item), value).dimensions(dimensions);
            case CostPosting.Revalue(var date, var item, var unitCost, var dimensions, var _) ->
                line.dated(date, "revalue").code(item).at(unitCost).dimensions(dimensions);
            case CostPosting.StandardCost(var date, var item, var unitCost, var dimensions, var _) ->
                line.dated(date, "standard-cost").code(item).at(unitCost).dimensions(dimensions);
        };
    }

    private static LineWriter newValue(LineWriter line, NewValue value) {
        return switch (value) {
            case NewValue.AtUnitCost(var unitCost) -> line.at(unitCost);
            case NewValue.ChangedBy(var amount, var by) ->
                line.word("=").number(amount).choiceOption("by", by);
        };
    }

    private static LineWriter correction(LineWriter line, Correction correction) {
        return switch (correction) {
            case Correction.Cancel(var date, var lot, var _) ->
                line.dated(date, "cancel").code(lot);
            case Correction.Mark(var issue, var receipt, var quantity, var _) ->
                line.word("mark").code(issue).code(receipt).quantity(quantity);
            case Correction.Unmark(var issue, var _) -> line.word("unmark").code(issue);
        };
    }
}
