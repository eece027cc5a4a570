package org.lukk.scenario;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.ModelGroup;
import org.lukk.ledger.FiscalYear;
import org.lukk.ledger.PeriodPattern;
import org.lukk.ledger.ProfileLine;

/** Turns lines that set up into set-up of the subledger and the ledger. */
public final class SetUps {
    private SetUps() {}

    /**
     * The set-up of a line other than {@code company}.
     *
     * @throws org.lukk.values.Refusal {@code not-supported-yet}
     */
    public static org.lukk.inventory.SetUp of(SetUp line) {
        return switch (line) {
            case SetUp.Account a ->
                new org.lukk.inventory.SetUp.OfAccount(
                        new org.lukk.ledger.Account(a.code(), a.name(), a.type(), a.category()));
            case SetUp.Profile p ->
                new org.lukk.inventory.SetUp.OfProfileLine(
                        new ProfileLine(p.postingType(), scope(p.relation()), p.account()));
            case SetUp.Model m -> new org.lukk.inventory.SetUp.OfModelGroup(model(m));
            case SetUp.DimensionGroup d ->
                new org.lukk.inventory.SetUp.OfDimensionGroup(
                        d.name(),
                        Set.copyOf(d.financial()),
                        d.physical().map(TreeSet::new),
                        d.ledger().map(TreeSet::new));
            case SetUp.Item i -> item(i);
            case SetUp.Unit u -> unit(u);
            case SetUp.FiscalYear y ->
                new org.lukk.inventory.SetUp.OfFiscalYear(new FiscalYear(
                        y.name(), y.from(), y.to(), pattern(y.periods().orElse(SetUp.Periods.MONTHLY))));
            case SetUp.Company c -> throw new IllegalArgumentException("a company is founded: " + c.name());
            case SetUp.Book _ -> throw NotSupported.yet("book");
            case SetUp.Rate _ -> throw NotSupported.yet("rate");
        };
    }

    private static ProfileLine.Scope scope(Optional<SetUp.ItemRelation> relation) {
        return relation.map(one -> switch (one) {
                    case SetUp.ItemRelation.OfItem item ->
                        (ProfileLine.Scope) new ProfileLine.Scope.OfItem(item.item());
                    case SetUp.ItemRelation.OfGroup group -> new ProfileLine.Scope.OfItemGroup(group.group());
                })
                .orElse(new ProfileLine.Scope.AllItems());
    }

    private static ModelGroup model(SetUp.Model model) {
        Set<SetUp.ModelFlag> flags = model.flags();
        return new ModelGroup(
                model.name(),
                model.method(),
                flags.contains(SetUp.ModelFlag.INCLUDE_PHYSICAL),
                flags.contains(SetUp.ModelFlag.FIXED_RECEIPT_PRICE),
                !flags.contains(SetUp.ModelFlag.NO_PHYSICAL_NEGATIVE),
                !flags.contains(SetUp.ModelFlag.NO_FINANCIAL_NEGATIVE),
                !flags.contains(SetUp.ModelFlag.NO_PHYSICAL_POSTING));
    }

    private static org.lukk.inventory.SetUp item(SetUp.Item item) {
        return new org.lukk.inventory.SetUp.OfItem(
                item.code(),
                Optional.empty(),
                item.type().map(type -> switch (type) {
                    case ITEM -> ItemType.ITEM;
                    case SERVICE -> ItemType.SERVICE;
                }),
                item.model(),
                item.group(),
                item.dimensions(),
                item.price(),
                item.unit());
    }

    /** The factor as a fraction of whole numbers: both sides are scaled until they have no decimals. */
    private static org.lukk.inventory.SetUp unit(SetUp.Unit unit) {
        BigDecimal numerator = unit.factor().numerator();
        BigDecimal denominator = unit.factor().denominator();
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        return new org.lukk.inventory.SetUp.OfUnit(
                unit.item(), unit.unit(), scaled(numerator, scale), scaled(denominator, scale));
    }

    private static BigInteger scaled(BigDecimal number, int scale) {
        return number.movePointRight(scale).toBigIntegerExact();
    }

    private static PeriodPattern pattern(SetUp.Periods periods) {
        return switch (periods) {
            case MONTHLY -> PeriodPattern.MONTHLY;
            case FOUR_FOUR_FIVE -> PeriodPattern.FOUR_FOUR_FIVE;
            case THIRTEEN -> PeriodPattern.THIRTEEN;
        };
    }
}
