package org.lukk.costing.solve;

/**
 * The order in which members are eliminated, and where the factors of that elimination have entries. Member
 * {@code order[k]} stands at place k. Column k has entries below place k where its cost goes, among members still there,
 * and above where it takes from members already eliminated; both ascend.
 */
final class Pattern {
    private final int[] order;
    private final int[] place;
    private final int[] belowStart;
    private final int[] below;
    private final int[] aboveStart;
    private final int[] above;

    Pattern(int[] order, int[] place, int[] belowStart, int[] below, int[] aboveStart, int[] above) {
        this.order = order;
        this.place = place;
        this.belowStart = belowStart;
        this.below = below;
        this.aboveStart = aboveStart;
        this.above = above;
    }

    int members() {
        return order.length;
    }

    int[] order() {
        return order;
    }

    int[] place() {
        return place;
    }

    int[] belowStart() {
        return belowStart;
    }

    int[] below() {
        return below;
    }

    int[] aboveStart() {
        return aboveStart;
    }

    int[] above() {
        return above;
    }
}
