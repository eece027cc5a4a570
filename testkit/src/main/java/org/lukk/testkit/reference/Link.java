package org.lukk.testkit.reference;

/**
 * Whose cost a receipt takes.
 *
 * @param lot the issue; of the halves of a transfer inside a cost object, the other half
 */
public record Link(String lot, Kind kind) {
    /** How the cost comes across. */
    public enum Kind {
        /** All of it, from another cost object (costing.md 11.2). */
        TRANSFER,
        /** A share, carried over the returns of one sale (rules.md R-15). */
        RETURN,
        /** Not at all: the halves of a transfer inside a cost object are not costed (rules.md R-17). */
        INSIDE
    }
}
