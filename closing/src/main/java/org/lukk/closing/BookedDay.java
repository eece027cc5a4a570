package org.lukk.closing;

import java.time.LocalDate;
import org.lukk.values.Money;

/**
 * What the subledger says the ledger must hold of an item's postings of one day on one account, runs and their reversals
 * on their own dates.
 *
 * @param amount debit positive
 */
public record BookedDay(String account, String item, LocalDate date, Money amount) {}
