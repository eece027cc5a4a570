package org.lukk.testkit.book;

/** How far a posting goes: goods moved, or goods moved and invoiced (costing.md 3.2). */
public enum Update {
    PHYSICAL,
    FINANCIAL
}
