package org.lukk.ledger;

import static org.lukk.ledger.Category.ABSORBED_COST;
import static org.lukk.ledger.Category.ACCRUAL;
import static org.lukk.ledger.Category.COGS;
import static org.lukk.ledger.Category.DEFERRED_COGS;
import static org.lukk.ledger.Category.INVENTORY;
import static org.lukk.ledger.Category.INVENTORY_LOSS;
import static org.lukk.ledger.Category.INVENTORY_PROFIT;
import static org.lukk.ledger.Category.PRICE_DIFFERENCE;
import static org.lukk.ledger.Category.PURCHASE_DIFFERENCE;
import static org.lukk.ledger.Category.REVALUATION;
import static org.lukk.ledger.Category.ROUNDING;
import static org.lukk.ledger.Category.TRANSIT;
import static org.lukk.ledger.Category.VARIANCE;
import static org.lukk.ledger.Category.VENDOR;
import static org.lukk.ledger.Category.WIP;
import static org.lukk.ledger.PostingType.Side.CREDIT;
import static org.lukk.ledger.PostingType.Side.DEBIT;
import static org.lukk.ledger.PostingType.Side.EITHER;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lukk.values.Language;

/** For what kind of posting an account is used (scenario.md, Posting types; glossary.md section 3). */
public enum PostingType {
    COST_OF_PURCHASED_MATERIALS_RECEIVED(INVENTORY, DEBIT, "kostnad for innkjøpte materialer, mottatt"),
    COST_OF_PURCHASED_MATERIALS_INVOICED(INVENTORY, DEBIT, "kostnad for innkjøpte materialer, fakturert"),
    PURCHASE_ACCRUAL(ACCRUAL, CREDIT, "innkjøp, avsetning"),
    VENDOR_BALANCE(VENDOR, CREDIT, "leverandørsaldo"),
    PURCHASE_STOCK_VARIATION(PURCHASE_DIFFERENCE, CREDIT, "innkjøp, lagerendring"),
    PURCHASE_EXPENDITURE_UN_INVOICED(PURCHASE_DIFFERENCE, DEBIT, "innkjøpsutgift, ikke fakturert"),
    PURCHASE_EXPENDITURE_FOR_PRODUCT(PURCHASE_DIFFERENCE, DEBIT, "innkjøpsutgift for produkt"),
    FIXED_RECEIPT_PRICE_PROFIT(PURCHASE_DIFFERENCE, CREDIT, "fast mottakspris, gevinst"),
    FIXED_RECEIPT_PRICE_LOSS(PURCHASE_DIFFERENCE, DEBIT, "fast mottakspris, tap"),
    FIXED_RECEIPT_PRICE_OFFSET(PURCHASE_DIFFERENCE, EITHER, "fast mottakspris, motkonto"),
    CHARGE(ACCRUAL, CREDIT, "tilleggskostnad"),

    COST_OF_UNITS_DELIVERED(INVENTORY, CREDIT, "kostnad for enheter, levert"),
    COST_OF_UNITS_INVOICED(INVENTORY, CREDIT, "kostnad for enheter, fakturert"),
    COST_OF_GOODS_SOLD_DELIVERED(DEFERRED_COGS, DEBIT, "solgte varers kost, levert"),
    COST_OF_GOODS_SOLD_INVOICED(COGS, DEBIT, "solgte varers kost, fakturert"),

    INVENTORY_RECEIPT(INVENTORY, DEBIT, "lagermottak"),
    INVENTORY_ISSUE(INVENTORY, CREDIT, "lageravgang"),
    INVENTORY_EXPENDITURE_PROFIT(INVENTORY_PROFIT, CREDIT, "lagerutgift, gevinst"),
    INVENTORY_EXPENDITURE_LOSS(INVENTORY_LOSS, DEBIT, "lagerutgift, tap"),
    GOODS_IN_TRANSIT(TRANSIT, EITHER, "varer underveis"),
    OPENING(Category.OPENING, CREDIT, "inngående balanse"),

    ESTIMATED_COST_OF_MATERIALS_CONSUMED(INVENTORY, CREDIT, "estimert kost for materialer brukt"),
    ESTIMATED_COST_OF_MATERIALS_CONSUMED_WIP(WIP, DEBIT, "estimert kost for materialer brukt, VIA"),
    ESTIMATED_MANUFACTURED_COST(INVENTORY, DEBIT, "estimert produksjonskost"),
    ESTIMATED_MANUFACTURED_COST_WIP(WIP, CREDIT, "estimert produksjonskost, VIA"),
    COST_OF_MATERIALS_CONSUMED(INVENTORY, CREDIT, "kost for materialer brukt"),
    COST_OF_MATERIALS_CONSUMED_WIP(WIP, DEBIT, "kost for materialer brukt, VIA"),
    MANUFACTURED_COST(INVENTORY, DEBIT, "produksjonskost"),
    MANUFACTURED_COST_WIP(WIP, CREDIT, "produksjonskost, VIA"),
    ROUTE_COST_ABSORBED(ABSORBED_COST, CREDIT, "dekket rutekost"),
    INDIRECT_COST_ABSORBED(ABSORBED_COST, CREDIT, "dekket indirekte kost"),

    PURCHASE_PRICE_VARIANCE(VARIANCE, EITHER, "innkjøpsprisavvik"),
    PRODUCTION_VARIANCE(VARIANCE, EITHER, "produksjonsavvik"),
    COST_CHANGE_VARIANCE(VARIANCE, EITHER, "kostendringsavvik"),
    PRICE_DIFFERENCE_FOR_MOVING_AVERAGE(PRICE_DIFFERENCE, EITHER, "prisdifferanse for glidende gjennomsnitt"),
    COST_REVALUATION_FOR_MOVING_AVERAGE(REVALUATION, EITHER, "revaluering for glidende gjennomsnitt"),
    INVENTORY_COST_REVALUATION(REVALUATION, EITHER, "lagerkostrevaluering"),
    ROUNDING_DIFFERENCE(ROUNDING, EITHER, "avrundingsdifferanse");

    /** The side on which an increase is posted; a decrease is posted on the other. */
    public enum Side {
        DEBIT,
        CREDIT,
        /** The amount itself says which. */
        EITHER
    }

    private static final Map<String, PostingType> BY_WORD = new HashMap<>();

    static {
        for (PostingType type : values()) {
            BY_WORD.put(type.word, type);
        }
    }

    private final Category category;
    private final Side side;
    private final String norwegian;
    private final String word;

    PostingType(Category category, Side side, String norwegian) {
        this.category = category;
        this.side = side;
        this.norwegian = norwegian;
        this.word = Words.of(this);
    }

    /** The word of files: {@code cost-of-units-delivered}. */
    public String word() {
        return word;
    }

    public static Optional<PostingType> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The category of its default account. */
    public Category category() {
        return category;
    }

    public Side side() {
        return side;
    }

    public String name(Language language) {
        return switch (language) {
            case EN -> word.replace('-', ' ');
            case NB -> norwegian;
        };
    }
}
