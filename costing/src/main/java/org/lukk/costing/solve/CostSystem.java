package org.lukk.costing.solve;

/**
 * The costs of transactions that pay each other in a cycle: transfers there and back, a sale whose return is sold again
 * (rules.md R-1). Each member costs what it has of its own and shares of what other members cost:
 *
 * <pre>{@code x[i] = own[i] + Σ part/whole · x[from]}</pre>
 *
 * <p>Amounts are minor units. The members are one strongly connected component; where a proper part of one is asked for,
 * as after one member has been fixed by rules.md R-3, it may have fallen apart. The answer does not depend on the order
 * of members or flows, nor on the machine.
 */
public final class CostSystem {
    private final Flows flows;
    private final long[] own;

    private CostSystem(Flows flows, long[] own) {
        this.flows = flows;
        this.own = own;
    }

    /**
     * A system of so many members, numbered from zero, that cost nothing and pay nobody yet.
     *
     * @throws IllegalArgumentException if there is not even one
     */
    public static Builder builder(int members) {
        if (members < 1) {
            throw new IllegalArgumentException("a cycle has members, not " + members);
        }
        return new Builder(members);
    }

    /**
     * The costs of all members, solved exactly and rounded once.
     *
     * @throws ArithmeticException if an amount does not fit 64 bits
     * @throws IllegalStateException if the members have no single solution and are not one strongly connected component
     */
    public Solution solve() {
        return Solving.solve(flows, own);
    }

    /** Takes amounts and flows in any order. */
    public static final class Builder {
        private final FlowsBuilder flows;
        private final long[] own;

        private Builder(int members) {
            flows = new FlowsBuilder(members);
            own = new long[members];
        }

        /**
         * What enters a member from outside the cycle, in minor units of either sign; several amounts add up.
         *
         * @throws ArithmeticException if the sum does not fit 64 bits
         */
        public Builder own(int member, long minor) {
            own[member] = Math.addExact(own[member], minor);
            return this;
        }

        /**
         * A member takes {@code part / whole} of what another costs; several flows between the same two add up.
         *
         * @throws IllegalArgumentException unless part and whole are positive
         */
        public Builder flow(int to, int from, long part, long whole) {
            flows.add(to, from, part, whole);
            return this;
        }

        /** The system as it stands; the builder is done with. */
        public CostSystem build() {
            return new CostSystem(flows.build(), own.clone());
        }
    }
}
