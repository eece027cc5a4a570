package org.lukk.values;

/**
 * A currency by its ISO 4217 code, with the decimals its amounts carry.
 *
 * @param code three letters
 * @param decimals decimals of an amount, 0 to 4
 */
public record Currency(String code, int decimals) {
    /**
     * The currency of an ISO 4217 code.
     *
     * @throws IllegalArgumentException if ISO 4217 knows no such code or gives it no decimals
     */
    public static Currency of(String code) {
        int decimals = java.util.Currency.getInstance(code).getDefaultFractionDigits();
        if (decimals < 0) {
            throw new IllegalArgumentException("currency without amounts: " + code);
        }
        return new Currency(code, decimals);
    }
}
