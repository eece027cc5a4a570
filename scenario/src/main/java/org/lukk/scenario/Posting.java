package org.lukk.scenario;

/**
 * Lines that post (scenario.md, Postings), wherever they were written: in a scenario, as arguments of {@code lukk post}
 * or as a row of {@code postings.csv}.
 */
public sealed interface Posting extends Directive
        permits TradePosting, JournalPosting, OrderPosting, CostPosting, Correction {
    Details details();
}
