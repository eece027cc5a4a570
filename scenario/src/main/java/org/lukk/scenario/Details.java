package org.lukk.scenario;

import java.util.Optional;
import org.lukk.values.Currency;

/**
 * What every posting may carry.
 *
 * @param document number of the document, empty if none
 * @param party customer or vendor, empty if none
 * @param text in the user's words, empty if none
 * @param unit the unit the quantities are in; the item's inventory unit unless named
 * @param currency the currency the amounts are in; the company's unless named
 */
public record Details(String document, String party, String text, Optional<String> unit, Optional<Currency> currency) {
    public static final Details NONE = new Details("", "", "", Optional.empty(), Optional.empty());
}
