package org.lukk.interchange.setup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.interchange.csv.Cell;
import org.lukk.interchange.csv.Row;
import org.lukk.interchange.tables.Formulas;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.SetUp;
import org.lukk.inventory.Setting;
import org.lukk.ledger.Account;
import org.lukk.ledger.AccountType;
import org.lukk.ledger.Category;
import org.lukk.ledger.FiscalYear;
import org.lukk.ledger.PeriodPattern;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.PostingType;
import org.lukk.ledger.ProfileLine;
import org.lukk.scenario.text.DimensionNames;
import org.lukk.scenario.text.NumberForm;
import org.lukk.values.Method;
import org.lukk.values.Refusal;

/** Makes set-up of rows; what does not fit is told as a fault of its row, which then yields something harmless. */
public final class SetUpRows {
    private SetUpRows() {}

    public static SetUpLine account(Row row) {
        Cell code = row.cell("account").required("an account");
        Cell category = row.cell("category");
        Account account = new Account(
                code.code(),
                row.cell("name").required("a name").code(),
                row.cell("type").required("a type of account").choice(AccountType.values(), AccountType::word),
                category.isEmpty()
                        ? Optional.empty()
                        : Optional.of(category.choice(Category.values(), Category::word)));
        return line(new SetUp.OfAccount(account), code);
    }

    public static SetUpLine profileLine(Row row) {
        Cell type = row.cell("posting_type").required("a posting type");
        Cell item = row.cell("item");
        Cell group = row.cell("item_group");
        if (!item.isEmpty() && !group.isEmpty()) {
            row.badInput("item_group", group.value(), "item or item_group, not both");
        }
        ProfileLine.Scope scope = !item.isEmpty()
                ? new ProfileLine.Scope.OfItem(item.code())
                : group.isEmpty() ? new ProfileLine.Scope.AllItems() : new ProfileLine.Scope.OfItemGroup(group.code());
        ProfileLine line = new ProfileLine(
                type.choice(PostingType.values(), PostingType::word),
                scope,
                row.cell("account").required("an account").code());
        return new SetUpLine(new SetUp.OfProfileLine(line), type.value() + " " + scope, 1, "posting_type", row);
    }

    public static SetUpLine modelGroup(Row row) {
        Cell name = row.cell("model_group").required("a model group");
        ModelGroup group = new ModelGroup(
                name.code(),
                row.cell("method").required("a method").choice(Method.values(), Method::word),
                row.cell("include_physical").flag(false),
                row.cell("fixed_receipt_price").flag(false),
                row.cell("physical_negative").flag(true),
                row.cell("financial_negative").flag(true),
                row.cell("post_physical").flag(true));
        return line(new SetUp.OfModelGroup(group), name);
    }

    public static SetUpLine item(Row row) {
        Cell code = row.cell("item").required("the code of an item");
        Cell type = row.cell("type");
        Cell price = row.cell("price");
        SetUp item = new SetUp.OfItem(
                code.code(),
                row.cell("name").ifAny(),
                type.isEmpty() ? Optional.empty() : Optional.of(type.choice(ItemType.values(), ItemType::word)),
                row.cell("model_group").ifAny(),
                row.cell("item_group").ifAny(),
                row.cell("dimension_group").ifAny(),
                price.isEmpty() ? Optional.empty() : Optional.of(price.unitCost()),
                row.cell("unit").ifAny());
        return line(item, code);
    }

    public static SetUpLine unit(Row row) {
        Cell item = row.cell("item").required("the code of an item");
        Cell unit = row.cell("unit").required("a unit");
        Cell factor = row.cell("factor").required("a factor such as 12 or 1/12");
        int slash = factor.value().indexOf('/');
        Cell above = slash < 0 ? factor : new Cell(row, "factor", factor.value().substring(0, slash));
        Cell below = new Cell(row, "factor", slash < 0 ? "1" : factor.value().substring(slash + 1));
        BigDecimal numerator = factor.isEmpty()
                ? BigDecimal.ONE
                : above.number(NumberForm.FACTOR).orElse(BigDecimal.ONE);
        BigDecimal denominator = below.number(NumberForm.FACTOR).orElse(BigDecimal.ONE);
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        SetUp conversion =
                new SetUp.OfUnit(item.code(), unit.code(), whole(numerator, scale), whole(denominator, scale));
        return new SetUpLine(conversion, item.value() + " " + unit.value(), 1, "unit", row);
    }

    private static BigInteger whole(BigDecimal number, int scale) {
        return number.movePointRight(scale).toBigIntegerExact();
    }

    /** The fiscal year of a row; empty, and told, if it is none that can be. */
    public static Optional<SetUpLine> fiscalYear(Row row) {
        Cell name = row.cell("year").required("the name of a fiscal year");
        Cell periods = row.cell("periods");
        Cell to = row.cell("to").required("a date YYYY-MM-DD");
        LocalDate from = row.cell("from").required("a date YYYY-MM-DD").date();
        PeriodPattern pattern =
                periods.isEmpty() ? PeriodPattern.MONTHLY : periods.choice(PeriodPattern.values(), PeriodPattern::word);
        String code = name.code();
        LocalDate until = to.date();
        if (row.isFaulty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(line(new SetUp.OfFiscalYear(new FiscalYear(code, from, until, pattern)), name));
        } catch (Refusal refusal) {
            refusal.findings().forEach(finding -> row.tell(finding, "to", to.value(), "a year of its own length"));
            return Optional.empty();
        }
    }

    public static SetUpLine ledgerPeriod(Row row) {
        Cell period = row.cell("period").required("the name of a ledger period");
        PeriodState state = row.cell("state").required("a state").choice(PeriodState.values(), PeriodState::word);
        return line(new SetUp.OfLedgerPeriod(period.code(), state), period);
    }

    /** The setting of a row; empty, and told, if there is none such. */
    public static Optional<SetUpLine> setting(Row row) {
        Cell name = row.cell("name").required("the name of a setting");
        Cell value = row.cell("value").required("a value");
        if (row.isFaulty()) {
            return Optional.empty();
        }
        try {
            Setting setting = Setting.of(name.code());
            return Optional.of(required(setting, value, name));
        } catch (Refusal unknown) {
            unknown.findings().forEach(finding -> row.tell(finding, "name", name.value(), "one of " + Setting.words()));
            return Optional.empty();
        }
    }

    private static SetUpLine required(Setting setting, Cell value, Cell name) {
        try {
            setting.require(value.code());
        } catch (Refusal refusal) {
            refusal.findings()
                    .forEach(finding ->
                            value.row().tell(finding, "value", value.value(), String.join(" or ", setting.choices())));
        }
        return line(new SetUp.OfSetting(setting, value.code()), name);
    }

    private static SetUpLine line(SetUp setUp, Cell key) {
        return new SetUpLine(setUp, Formulas.restored(key.value()), 1, key.column(), key.row());
    }

    /** Dimension groups: each has one row for every dimension. */
    public static final class DimensionGroups {
        private static final String FINANCIAL = "financial";
        private static final String PHYSICAL = "physical";
        private static final String LEDGER = "ledger";

        private final Map<String, Map<String, Set<String>>> groups = new LinkedHashMap<>();
        private final Map<String, List<Row>> rows = new LinkedHashMap<>();

        public void add(Row row) {
            Cell group = row.cell("dimension_group").required("a dimension group");
            Cell dimension = row.cell("dimension").required("a dimension");
            Cell tracking = row.cell("tracking").required("financial, physical or ledger");
            if (!dimension.isEmpty() && !DimensionNames.isAllowed(dimension.value())) {
                row.badInput("dimension", dimension.value(), "a name in small letters that no option has");
            }
            String code = group.code();
            String how = tracking.choice(new String[] {FINANCIAL, PHYSICAL, LEDGER}, word -> word);
            Map<String, Set<String>> lists = groups.computeIfAbsent(code, name -> new LinkedHashMap<>());
            if (lists.values().stream().anyMatch(names -> names.contains(dimension.value()))) {
                row.badInput("dimension", dimension.value(), "each dimension once in a group");
            }
            lists.computeIfAbsent(how, word -> new TreeSet<>()).add(dimension.value());
            rows.computeIfAbsent(code, name -> new ArrayList<>()).add(row);
        }

        public List<SetUpLine> lines() {
            List<SetUpLine> lines = new ArrayList<>();
            rows.forEach((group, its) -> lines.add(new SetUpLine(
                    setUp(group, groups.getOrDefault(group, Map.of())),
                    group,
                    its.size(),
                    "dimension_group",
                    its.getFirst())));
            return lines;
        }

        private static SetUp setUp(String name, Map<String, Set<String>> lists) {
            return new SetUp.OfDimensionGroup(
                    name,
                    lists.getOrDefault(FINANCIAL, Set.of()),
                    Optional.of(lists.getOrDefault(PHYSICAL, Set.of())),
                    Optional.of(lists.getOrDefault(LEDGER, Set.of())));
        }
    }
}
