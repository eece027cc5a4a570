package org.lukk.ledger;

/**
 * A series of voucher numbers. Numbers are gapless in it: they are taken last, just before what they number is committed
 * (architecture.md, Locks).
 *
 * @param book valuation book
 * @param name name of the series
 * @param year name of the fiscal year; numbers begin at 1 in each
 */
public record VoucherSeries(String company, String book, String name, String year) {}
