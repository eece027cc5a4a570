package org.lukk.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lukk.ledger.Voucher;
import org.lukk.values.Finding;
import org.lukk.values.Money;

/**
 * What a run computed, in figures: the same for a preview and for the close that follows it.
 *
 * @param transactions how many took part
 * @param settlements how many it makes; none for a recalculation
 * @param adjustments how many transactions change their cost
 * @param adjustedAmount sum of the sizes of the adjustments
 * @param reverses active recalculations dated later, which a close reverses first
 * @param digest fingerprint of the result
 */
public record RunFigures(
        RunType type,
        LocalDate date,
        int transactions,
        int settlements,
        int adjustments,
        Money adjustedAmount,
        Optional<Voucher> voucher,
        List<Finding> log,
        List<Integer> reverses,
        String digest) {
    public RunFigures {
        log = List.copyOf(log);
        reverses = List.copyOf(reverses);
    }
}
