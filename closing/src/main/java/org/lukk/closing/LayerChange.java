package org.lukk.closing;

import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/**
 * What an on-hand adjustment changes of an open layer (rules.md R-25).
 *
 * @param layer a receipt, or what is left of a pool
 * @param change more value is positive
 * @param accounts the layer's own stock account against profit or loss
 */
public record LayerChange(OpenTransaction layer, Money change, PostedAccounts accounts) {}
