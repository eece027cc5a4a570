package org.lukk.closing;

import org.lukk.costing.Basis;
import org.lukk.values.Money;

/**
 * What a run changed of the cost of one transaction ({@code adjustments} of interchange.md).
 *
 * @param amount signed like the transaction: an issue that costs more has a negative one
 * @param account where the value of the stock is; empty where the update was not posted
 * @param offsetAccount the other side; empty where there is none
 */
public record Adjustment(
        int run, String lot, String item, Basis basis, Money amount, String account, String offsetAccount) {}
