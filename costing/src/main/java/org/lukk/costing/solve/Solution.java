package org.lukk.costing.solve;

/** What a cycle of costs comes to (rules.md ). */
public sealed interface Solution {
    /** Every member has one cost. */
    final class Unique implements Solution {
        private final long[] rounded;

        Unique(long[] rounded) {
            this.rounded = rounded;
        }

        /** By member, in minor units: the exact amount, rounded half away from zero. */
        public long[] rounded() {
            return rounded.clone();
        }
    }

    /** No value enters or leaves the cycle and any amounts fit that stand in its proportions: one member must be known. */
    record WithoutSource() implements Solution {}

    /** No amounts fit: more comes back to each member than it gave, or something enters that can never leave. */
    record WithoutSolution() implements Solution {}
}
