package org.lukk.interchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lukk.interchange.csv.TableForm;

/** The tables of an import, in the order in which a folder of them is taken (interchange.md, CSV). */
public enum ImportTable {
    ACCOUNTS("accounts"),
    POSTING_PROFILES("posting_profiles"),
    MODEL_GROUPS("model_groups"),
    DIMENSION_GROUPS("dimension_groups"),
    ITEMS("items"),
    STANDARD_COSTS("standard_costs"),
    UNITS("units"),
    FISCAL_YEARS("fiscal_years"),
    OPENING_BALANCES("opening_balances"),
    LEDGER_BALANCES("ledger_balances"),
    BOOKS("books"),
    RATES("rates"),
    LEDGER_PERIODS("ledger_periods"),
    SETTINGS("settings"),
    POSTINGS("postings");

    private final String word;

    ImportTable(String word) {
        this.word = word;
    }

    /** The name of the table, which is that of its file. */
    public String word() {
        return word;
    }

    /** The table of a name, if there is one. */
    public static Optional<ImportTable> of(String word) {
        return Stream.of(values()).filter(table -> table.word.equals(word)).findFirst();
    }

    /** Its columns; those of postings also depend on the company's dimensions. */
    TableForm form() {
        return switch (this) {
            case ACCOUNTS -> form(List.of("account", "name", "type"), "category");
            case POSTING_PROFILES -> form(List.of("posting_type", "account"), "item", "item_group");
            case MODEL_GROUPS ->
                form(
                        List.of("model_group", "method"),
                        "include_physical",
                        "fixed_receipt_price",
                        "physical_negative",
                        "financial_negative",
                        "post_physical");
            case DIMENSION_GROUPS -> form(List.of("dimension_group", "dimension", "tracking"));
            case ITEMS ->
                form(List.of("item"), "name", "type", "model_group", "item_group", "dimension_group", "price", "unit");
            case STANDARD_COSTS -> form(List.of("item", "date", "unit_cost"), "site");
            case UNITS -> form(List.of("item", "unit", "factor"));
            case FISCAL_YEARS -> form(List.of("year", "from", "to"), "periods");
            case OPENING_BALANCES, LEDGER_BALANCES -> form(List.of("account", "date", "amount"));
            case BOOKS -> form(List.of("book"), "currency", "model", "financial");
            case RATES -> form(List.of("date", "from", "to", "rate"));
            case LEDGER_PERIODS -> form(List.of("period", "state"));
            case SETTINGS -> form(List.of("name", "value"));
            case POSTINGS -> form(List.of("date", "event"));
        };
    }

    private TableForm form(List<String> required, String... optional) {
        return TableForm.of(word, required, List.of(optional));
    }

    /** Whether its rows are kept; those of the others are refused by name. */
    boolean isSupported() {
        return switch (this) {
            case LEDGER_BALANCES, BOOKS, RATES -> false;
            case ACCOUNTS,
                    POSTING_PROFILES,
                    MODEL_GROUPS,
                    DIMENSION_GROUPS,
                    ITEMS,
                    STANDARD_COSTS,
                    UNITS,
                    FISCAL_YEARS,
                    OPENING_BALANCES,
                    LEDGER_PERIODS,
                    SETTINGS,
                    POSTINGS -> true;
        };
    }

    /** Whether its rows post rather than set up. */
    boolean posts() {
        return this == STANDARD_COSTS || this == OPENING_BALANCES || this == POSTINGS;
    }
}
