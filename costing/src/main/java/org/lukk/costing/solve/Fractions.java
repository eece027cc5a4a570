package org.lukk.costing.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Elimination with fractions: slow, since they grow with every step, but it always tells. It is the last resort, for systems
 * so near to having no finite cost, or with denominators so unlike, that nothing faster can prove the answer.
 */
final class Fractions {
    private final Pattern pattern;
    private final List<Map<Integer, Ratio>> rows = new ArrayList<>();
    private final Ratio[] amounts;
    private final Ratio[] pivots;
    private int sound;

    private Fractions(Flows flows, Pattern pattern, long[] own) {
        this.pattern = pattern;
        amounts = new Ratio[own.length];
        pivots = new Ratio[own.length];
        Arrays.fill(pivots, Ratio.ONE);
        for (int k = 0; k < own.length; k++) {
            int member = pattern.order()[k];
            amounts[k] = Ratio.of(own[member]);
            Map<Integer, Ratio> row = new HashMap<>();
            for (int flow = flows.firstIn(member); flow < flows.endIn(member); flow++) {
                row.merge(pattern.place()[flows.from(flow)], flows.ratio(flow), Ratio::plus);
            }
            rows.add(row);
        }
    }

    static Fractions of(Flows flows, Pattern pattern, long[] own) {
        Fractions fractions = new Fractions(flows, pattern, own);
        fractions.eliminate();
        return fractions;
    }

    private void eliminate() {
        while (sound < amounts.length && isSound(sound)) {
            for (int at = pattern.belowStart()[sound]; at < pattern.belowStart()[sound + 1]; at++) {
                Ratio share = rows.get(pattern.below()[at]).remove(sound);
                if (share != null) {
                    add(pattern.below()[at], share.dividedBy(pivots[sound]));
                }
            }
            sound++;
        }
    }

    private boolean isSound(int k) {
        Ratio self = rows.get(k).remove(k);
        pivots[k] = self == null ? Ratio.ONE : Ratio.ONE.minus(self);
        return pivots[k].signum() > 0;
    }

    private void add(int to, Ratio share) {
        Map<Integer, Ratio> row = rows.get(to);
        rows.get(sound).forEach((from, weight) -> row.merge(from, weight.times(share), Ratio::plus));
        amounts[to] = amounts[to].plus(amounts[sound].times(share));
    }

    /** Whether all costs are finite. */
    boolean isFinite() {
        return sound == amounts.length;
    }

    /** Whether no value can leave the system, and none enters it on balance. */
    boolean isWithoutSource() {
        return sound == amounts.length - 1 && pivots[sound].signum() == 0 && amounts[sound].signum() == 0;
    }

    /** By member, where {@link #isFinite}. */
    Ratio[] costs() {
        Ratio[] costs = new Ratio[amounts.length];
        for (int k = amounts.length - 1; k >= 0; k--) {
            Ratio sum = amounts[k];
            for (Map.Entry<Integer, Ratio> term : rows.get(k).entrySet()) {
                sum = sum.plus(costs[pattern.order()[term.getKey()]].times(term.getValue()));
            }
            costs[pattern.order()[k]] = sum.dividedBy(pivots[k]);
        }
        return costs;
    }
}
