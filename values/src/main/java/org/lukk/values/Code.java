package org.lukk.values;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every refusal, warning and finding by its stable word (scenario.md, Codes). Codes are added, never renamed.
 *
 * <p>Their sentences are in {@code sentences.en.properties} and {@code sentences.nb.properties}; {@link Sentences} fills
 * them in.
 */
public enum Code {
    // Dates, periods and runs
    CLOSED_PERIOD(Severity.ERROR),
    LEDGER_PERIOD_NOT_OPEN(Severity.ERROR),
    LEDGER_PERIOD_FINAL(Severity.ERROR),
    VOUCHER_NOT_POSTED(Severity.ERROR),
    RUN_IN_PROGRESS(Severity.ERROR),
    BUSY(Severity.ERROR),
    NOT_LAST_RUN(Severity.ERROR),
    NOTHING_TO_REVERSE(Severity.ERROR),
    CLOSE_DATE_NOT_AFTER_LAST_CLOSE(Severity.ERROR),
    NOT_CLOSE_DATE(Severity.ERROR),
    NO_CLOSE_YET(Severity.ERROR),
    PREVIEW_OUTDATED(Severity.ERROR),
    VOUCHER_NUMBERS_BROKEN(Severity.ERROR),
    NOT_ENOUGH_ROOM(Severity.ERROR),

    // What a posting names
    DUPLICATE_LOT(Severity.ERROR),
    POSTING_DIFFERS(Severity.ERROR),
    ID_REUSED(Severity.ERROR),
    UNKNOWN_LOT(Severity.ERROR),
    UNKNOWN_ITEM(Severity.ERROR),
    UNKNOWN_ACCOUNT(Severity.ERROR),
    UNKNOWN_MODEL(Severity.ERROR),
    UNKNOWN_DIMENSION(Severity.ERROR),
    UNKNOWN_ORDER(Severity.ERROR),
    UNKNOWN_BOOK(Severity.ERROR),
    UNKNOWN_RUN(Severity.ERROR),
    UNKNOWN_UNIT(Severity.ERROR),
    UNKNOWN_COMPANY(Severity.ERROR),
    UNKNOWN_PERIOD(Severity.ERROR),
    UNKNOWN_IMPORT(Severity.ERROR),
    UNKNOWN_SETTING(Severity.ERROR),
    UNKNOWN_VOUCHER(Severity.ERROR),

    // What a posting may not do
    ORDER_ENDED(Severity.ERROR),
    WRONG_LOT_KIND(Severity.ERROR),
    ALREADY_INVOICED(Severity.ERROR),
    QUANTITY_EXCEEDS_LOT(Severity.ERROR),
    ALREADY_SETTLED(Severity.ERROR),
    ALREADY_CANCELLED(Severity.ERROR),
    NEGATIVE_PHYSICAL(Severity.ERROR),
    NEGATIVE_FINANCIAL(Severity.ERROR),
    NEGATIVE_VALUE(Severity.ERROR),
    INEXACT_QUANTITY(Severity.ERROR),
    RETURN_EXCEEDS_SALE(Severity.ERROR),
    MARK_EXCEEDS_QUANTITY(Severity.ERROR),
    MARK_OTHER_COST_OBJECT(Severity.ERROR),
    MARK_NOT_FOR_METHOD(Severity.ERROR),
    NOT_MOVING_AVERAGE(Severity.ERROR),
    NOT_STANDARD_COST(Severity.ERROR),
    SHARES_INCOMPLETE(Severity.ERROR),
    MISSING_RATE(Severity.ERROR),
    MISSING_ACCOUNT(Severity.ERROR),
    CONTROL_ACCOUNT(Severity.ERROR),
    SET_UP_IN_USE(Severity.ERROR),
    UNBALANCED_QUANTITY(Severity.ERROR),
    COST_CYCLE_WITHOUT_SOLUTION(Severity.ERROR),
    LIMIT_EXCEEDED(Severity.ERROR),
    APPROVAL_REQUIRED(Severity.ERROR),
    SAME_USER(Severity.ERROR),

    // Files and the command line
    BAD_INPUT(Severity.ERROR),
    MISSING_VALUE(Severity.ERROR),
    UNUSED_VALUE(Severity.ERROR),
    UNKNOWN_COLUMN(Severity.ERROR),
    MISSING_COLUMN(Severity.ERROR),
    UNREADABLE_FILE(Severity.ERROR),
    MORE_FAULTS(Severity.ERROR),
    NOT_SUPPORTED_YET(Severity.ERROR),
    COMPANY_EXISTS(Severity.ERROR),
    NO_BOOKS_YET(Severity.ERROR),

    // Warnings and findings
    ISSUE_NOT_SETTLED(Severity.WARNING),
    INVOICE_MISSING(Severity.WARNING),
    PRODUCTION_NOT_ENDED(Severity.WARNING),
    SHORTAGE(Severity.WARNING),
    BACKDATED_ISSUE(Severity.WARNING),
    MARKED_RECEIPT_NOT_AVAILABLE(Severity.WARNING),
    RETURN_WITHOUT_COST(Severity.WARNING),
    ZERO_COST_RECEIPT(Severity.WARNING),
    ORDER_WITHOUT_PRODUCT(Severity.WARNING),
    AMPLIFIED_AVERAGE(Severity.WARNING),
    PRICE_DEVIATION(Severity.WARNING),
    COST_CYCLE_WITHOUT_SOURCE(Severity.WARNING),
    NO_INVENTORY_CLOSE(Severity.WARNING),
    NEGATIVE_ON_HAND(Severity.WARNING),
    COST_CYCLE(Severity.INFORMATION),
    VOUCHER_KEPT(Severity.WARNING),
    ENTRY_BY_HAND(Severity.WARNING),
    STOCK_OFF_CONTROL_ACCOUNT(Severity.WARNING),
    UPDATE_NOT_POSTED(Severity.INFORMATION),
    ENTRY_DIFFERS(Severity.ERROR),
    NOT_RECONCILED(Severity.ERROR),
    INVARIANT_BROKEN(Severity.ERROR);

    private static final Map<String, Code> BY_WORD = new HashMap<>();

    static {
        for (Code code : values()) {
            BY_WORD.put(code.word(), code);
        }
    }

    private final Severity severity;
    private final String word;

    Code(Severity severity) {
        this.severity = severity;
        this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable word: {@code closed-period}. */
    public String word() {
        return word;
    }

    public Severity severity() {
        return severity;
    }

    /** The code of a word, if there is one. */
    public static Optional<Code> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
