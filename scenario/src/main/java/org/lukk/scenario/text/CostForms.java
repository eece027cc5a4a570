package org.lukk.scenario.text;

import java.util.List;
import org.lukk.scenario.Correction.Cancel;
import org.lukk.scenario.Correction.Mark;
import org.lukk.scenario.Correction.Unmark;
import org.lukk.scenario.CostPosting.Adjust;
import org.lukk.scenario.CostPosting.AdjustOnHand;
import org.lukk.scenario.CostPosting.Charge;
import org.lukk.scenario.CostPosting.ChargeBasis;
import org.lukk.scenario.CostPosting.LayerBasis;
import org.lukk.scenario.CostPosting.NewValue;
import org.lukk.scenario.CostPosting.OpeningBalance;
import org.lukk.scenario.CostPosting.Revalue;
import org.lukk.scenario.CostPosting.StandardCost;
import org.lukk.scenario.Posting;

/** Forms of the postings that move no stock, and of those that take back or tie together (scenario.md, Postings). */
final class CostForms {
    static final List<Form<Posting>> ALL = List.of(
            Form.posting(
                    "D opening-balance ACCOUNT ±AMOUNT",
                    c -> new OpeningBalance(c.date(), c.code("ACCOUNT"), c.signedAmount(), c.details())),
            Form.posting(
                    "D charge LOT[,LOT…] ±AMOUNT [by=amount|quantity|equal]",
                    c -> new Charge(
                            c.date(),
                            c.codes("LOT"),
                            c.signedAmount(),
                            c.options().choice("by", ChargeBasis.class),
                            c.details())),
            Form.posting("D adjust LOT ±AMOUNT", c -> new Adjust(c.date(), c.lot(), c.signedAmount(), c.details())),
            Form.posting(
                    "D adjust-on-hand ITEM @ UNITCOST [DIMS] / … = ±AMOUNT [by=quantity|value] [DIMS]",
                    c -> new AdjustOnHand(
                            c.date(), c.item(), newValue(c), c.options().dimensions(), c.details())),
            Form.posting(
                    "D revalue ITEM @ UNITCOST [DIMS]",
                    c -> new Revalue(
                            c.date(), c.item(), c.atUnitCost(), c.options().dimensions(), c.details())),
            Form.posting(
                    "D standard-cost ITEM @ UNITCOST [DIMS]",
                    c -> new StandardCost(
                            c.date(), c.item(), c.atUnitCost(), c.options().dimensions(), c.details())),
            Form.posting("D cancel LOT", c -> new Cancel(c.date(), c.lot(), c.details())),
            Form.posting(
                    "mark ISSUE RECEIPT [QTY]",
                    c -> new Mark(c.code("ISSUE"), c.code("RECEIPT"), c.optionalQuantity(), c.details())),
            Form.posting("unmark ISSUE", c -> new Unmark(c.code("ISSUE"), c.details())));

    private CostForms() {}

    private static NewValue newValue(Clause c) {
        if (c.nextIs("=")) {
            c.keyword("=");
            return new NewValue.ChangedBy(c.signedAmount(), c.options().choice("by", LayerBasis.class));
        }
        c.options().tell("by", "by= only where an amount is spread", "Leave it out, or write = AMOUNT.");
        return new NewValue.AtUnitCost(c.atUnitCost());
    }
}
