package org.lukk.closing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukk.values.Money;

/**
 * What active closes settled, for runs that go back to it because a receipt has changed since (rules.md R-2). It is found by
 * the receipts and never by going through what there is.
 */
public interface SettledEarlier {
    /**
     * By how much charges and adjustments changed receipts since the last close, as a run up to a day sees it (rules.md R-24),
     * by lot; without a close nothing.
     */
    Map<Long, Money> changed(LocalDate upTo);

    /**
     * Lots that active recalculations adjusted since the last close; without a close none.
     *
     * @param without active runs that do not count
     */
    Set<Long> recalculated(Set<Integer> without);

    /** Who took of these receipts and pools, in the order in which it was settled; what was added later is not told again. */
    List<Taken> takers(Collection<Long> receipts);

    /** The pools of these numbers, wholly given away or not. */
    List<OpenTransaction> pools(Collection<Long> numbers);
}
