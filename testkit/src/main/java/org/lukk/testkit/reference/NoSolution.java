package org.lukk.testkit.reference;

/** Costs that pay each other without end, or not at all: the run is refused (rules.md R-3). */
final class NoSolution extends RuntimeException {
    private static final long serialVersionUID = 1;
    static final String CODE = "cost-cycle-without-solution";

    NoSolution(String issue) {
        super(CODE + " " + issue);
    }
}
