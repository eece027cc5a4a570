package org.lukk.interchange.setup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.interchange.postings.BlankValue;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.Kind;
import org.lukk.interchange.tables.Table;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.StandardCost;
import org.lukk.inventory.UnitConversion;
import org.lukk.ledger.Account;
import org.lukk.ledger.Category;
import org.lukk.ledger.FiscalYear;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.ProfileLine;
import org.lukk.scenario.text.NumberForm;

/** The tables that set a company up, as they are written so that an import reads them back. */
public final class SetUpTables {
    public static final Table<Account> ACCOUNTS = new Table<>(
            "accounts",
            List.of(
                    Column.text("account", Account::code),
                    Column.text("name", Account::name),
                    Column.word("type", account -> account.type().word()),
                    Column.word(
                            "category",
                            account -> account.category().map(Category::word).orElse(""))));

    public static final Table<ProfileLine> POSTING_PROFILES = new Table<>(
            "posting_profiles",
            List.of(
                    Column.word("posting_type", line -> line.type().word()),
                    Column.text("account", ProfileLine::account),
                    Column.text(
                            "item", line -> line.scope() instanceof ProfileLine.Scope.OfItem(String item) ? item : ""),
                    Column.text(
                            "item_group",
                            line -> line.scope() instanceof ProfileLine.Scope.OfItemGroup(String group) ? group : "")));

    public static final Table<ModelGroup> MODEL_GROUPS = new Table<>(
            "model_groups",
            List.of(
                    Column.text("model_group", ModelGroup::name),
                    Column.word("method", group -> group.method().word()),
                    Column.flag("include_physical", ModelGroup::includePhysical),
                    Column.flag("fixed_receipt_price", ModelGroup::fixedReceiptPrice),
                    Column.flag("physical_negative", ModelGroup::physicalNegative),
                    Column.flag("financial_negative", ModelGroup::financialNegative),
                    Column.flag("post_physical", ModelGroup::postPhysical)));

    public static final Table<Tracked> DIMENSION_GROUPS = new Table<>(
            "dimension_groups",
            List.of(
                    Column.text("dimension_group", Tracked::group),
                    Column.word("dimension", Tracked::dimension),
                    Column.word("tracking", Tracked::tracking)));

    public static final Table<Item> ITEMS = new Table<>(
            "items",
            List.of(
                    Column.text("item", Item::code),
                    Column.text("name", Item::name),
                    Column.word("type", item -> item.type().word()),
                    Column.text("model_group", Item::modelGroup),
                    Column.text("item_group", Item::itemGroup),
                    Column.text("dimension_group", Item::dimensionGroup),
                    Column.unitCost("price", item -> item.price().value()),
                    Column.text("unit", Item::unit)));

    public static final Table<StandardCost> STANDARD_COSTS = new Table<>(
            "standard_costs",
            List.of(
                    Column.text("item", StandardCost::item),
                    Column.date("date", StandardCost::date),
                    Column.unitCost(
                            "unit_cost", standard -> standard.unitCost().value().stripTrailingZeros()),
                    Column.text("site", SetUpTables::site)));

    public static final Table<UnitConversion> UNITS = new Table<>(
            "units",
            List.of(
                    Column.text("item", UnitConversion::item),
                    Column.text("unit", UnitConversion::unit),
                    new Column<>("factor", Kind.WORD, SetUpTables::factor)));

    public static final Table<FiscalYear> FISCAL_YEARS = new Table<>(
            "fiscal_years",
            List.of(
                    Column.text("year", FiscalYear::name),
                    Column.date("from", FiscalYear::from),
                    Column.date("to", FiscalYear::to),
                    Column.word("periods", year -> year.pattern().word())));

    public static final Table<Map.Entry<String, PeriodState>> LEDGER_PERIODS = new Table<>(
            "ledger_periods",
            List.of(
                    Column.text("period", Map.Entry::getKey),
                    Column.word("state", period -> period.getValue().word())));

    public static final Table<Map.Entry<String, String>> SETTINGS = new Table<>(
            "settings", List.of(Column.text("name", Map.Entry::getKey), Column.text("value", Map.Entry::getValue)));

    private SetUpTables() {}

    /** A dimension of a group and how it is tracked. */
    public record Tracked(String group, String dimension, String tracking) {}

    /** The dimensions of groups, in the order of names. */
    public static List<Tracked> tracked(Iterable<DimensionGroup> groups) {
        List<Tracked> tracked = new ArrayList<>();
        for (DimensionGroup group : groups) {
            add(group, group.financial(), "financial", tracked);
            add(group, group.physical(), "physical", tracked);
            add(group, group.ledger(), "ledger", tracked);
        }
        tracked.sort(Comparator.comparing(Tracked::group));
        return tracked;
    }

    private static void add(DimensionGroup group, Set<String> names, String tracking, List<Tracked> tracked) {
        for (String name : new TreeSet<>(names)) {
            tracked.add(new Tracked(group.name(), name, tracking));
        }
    }

    /** A site that is left out is every site; one that is blank is written as such. */
    private static String site(StandardCost standard) {
        String site = standard.dimensions().get("site");
        return site == null ? "" : BlankValue.written(site);
    }

    /** A decimal number where that is exact, else a fraction: a twelfth has no decimals that end. */
    private static String factor(UnitConversion unit) {
        BigInteger common = unit.numerator().gcd(unit.denominator());
        BigInteger numerator = unit.numerator().divide(common);
        BigInteger denominator = unit.denominator().divide(common);
        for (int scale = 0; scale <= NumberForm.FINE_DECIMALS; scale++) {
            BigInteger scaled = numerator.multiply(BigInteger.TEN.pow(scale));
            if (scaled.mod(denominator).signum() == 0) {
                return new BigDecimal(scaled.divide(denominator), scale).toPlainString();
            }
        }
        return numerator + "/" + denominator;
    }
}
