package org.lukk.scenario.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lukk.ledger.AccountType;
import org.lukk.ledger.Category;
import org.lukk.ledger.PostingType;
import org.lukk.scenario.SetUp;
import org.lukk.scenario.SetUp.ItemRelation;
import org.lukk.scenario.SetUp.ModelFlag;
import org.lukk.values.Method;
import org.lukk.values.UnitCost;

/** Forms of the lines that set the company up (scenario.md, Set-up). */
final class SetUpForms {
    static final List<Form<SetUp>> ALL = List.of(
            Form.of("company NAME CURRENCY", c -> new SetUp.Company(c.code("NAME"), c.currency("CURRENCY"))),
            Form.of("account CODE NAME TYPE [category=C]", SetUpForms::account),
            Form.of("posting TYPE ACCOUNT [item=I | group=G]", SetUpForms::profile),
            Form.of("model NAME METHOD [flags]", SetUpForms::model),
            Form.of("dimensions NAME financial=a,b [physical=c,d] [ledger=e,f]", SetUpForms::dimensionGroup),
            Form.of(
                    "item CODE [model=M] [group=G] [dimensions=D] [type=item|service] [price=P] [unit=U]",
                    SetUpForms::item),
            Form.of("unit ITEM UNIT FACTOR", SetUpForms::unit),
            Form.of("fiscal-year NAME FROM TO [periods=monthly|4-4-5|13]", SetUpForms::fiscalYear),
            Form.of("book NAME [currency=C] [model=METHOD] [financial=a,b]", SetUpForms::book),
            Form.of("rate D FROM TO RATE", SetUpForms::rate));

    private SetUpForms() {}

    private static SetUp account(Clause c) {
        return new SetUp.Account(
                c.code("CODE"),
                c.code("NAME"),
                c.choice("TYPE", AccountType.values(), AccountType::word),
                c.options().choice("category", Category.values(), Category::word));
    }

    private static SetUp profile(Clause c) {
        PostingType type = c.choice("TYPE", PostingType.values(), PostingType::word);
        String account = c.code("ACCOUNT");
        Optional<ItemRelation> item = c.options().code("item").map(ItemRelation.OfItem::new);
        Optional<ItemRelation> group = c.options().code("group").map(ItemRelation.OfGroup::new);
        if (item.isPresent()) {
            c.options().tell("group", "item= or group=, not both", "Write a line for each.");
        }
        return new SetUp.Profile(type, account, item.or(() -> group));
    }

    private static SetUp model(Clause c) {
        String name = c.code("NAME");
        Method method = c.choice("METHOD", Method.values(), Method::word);
        Set<ModelFlag> flags = EnumSet.noneOf(ModelFlag.class);
        while (c.more()) {
            flags.add(c.choice("a flag", ModelFlag.class));
        }
        return new SetUp.Model(name, method, flags);
    }

    private static SetUp dimensionGroup(Clause c) {
        String name = c.code("NAME");
        Optional<List<String>> financial = c.options().dimensionNames("financial");
        if (financial.isEmpty()) {
            c.missing("financial=a,b");
        }
        return new SetUp.DimensionGroup(
                name,
                financial.orElse(new ArrayList<>()),
                c.options().dimensionNames("physical"),
                c.options().dimensionNames("ledger"));
    }

    private static SetUp item(Clause c) {
        return new SetUp.Item(
                c.code("CODE"),
                c.options().code("model"),
                c.options().code("group"),
                c.options().code("dimensions"),
                c.options().choice("type", SetUp.ItemType.class),
                c.options().number("price", NumberForm.UNIT_COST).map(UnitCost::new),
                c.options().code("unit"));
    }

    private static SetUp unit(Clause c) {
        return new SetUp.Unit(c.item(), c.code("UNIT"), c.factor());
    }

    private static SetUp fiscalYear(Clause c) {
        String name = c.code("NAME");
        LocalDate from = c.date("FROM");
        Word last = c.next("TO");
        LocalDate to = c.values().date(last, "TO");
        if (to.isBefore(from) && c.faults().noneInLine()) {
            c.faults().tell(last, "TO on or after FROM", "Write the first day of the year, then its last.");
        }
        return new SetUp.FiscalYear(name, from, to, c.options().choice("periods", SetUp.Periods.class));
    }

    private static SetUp book(Clause c) {
        return new SetUp.Book(
                c.code("NAME"),
                c.options().currency(),
                c.options().choice("model", Method.values(), Method::word),
                c.options().dimensionNames("financial"));
    }

    private static SetUp rate(Clause c) {
        LocalDate date = c.date("D");
        return new SetUp.Rate(date, c.currency("FROM"), c.currency("TO"), c.number("RATE", NumberForm.RATE));
    }
}
