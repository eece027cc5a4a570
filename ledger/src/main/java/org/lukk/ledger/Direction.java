package org.lukk.ledger;

/** Which way stock or its value goes. */
public enum Direction {
    /** In, or up. */
    RECEIPT,
    /** Out, or down. */
    ISSUE
}
