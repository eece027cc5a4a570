package org.lukk.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.Voucher;
import org.lukk.values.Finding;
import org.lukk.values.Money;

/**
 * All that a run writes, in one commit (architecture.md, Seal).
 *
 * @param number its number, from {@link OpenBooks#nextRun}
 * @param costed its result; absent for a reversal. A close writes settlements, adjustments and opening state, a
 *     recalculation adjustments only
 * @param layers what an on-hand adjustment changes; none for other runs
 * @param voucher what it posts; absent when it moves no value
 * @param keep the voucher is made and kept
 * @param reverses number of the run it takes back; 0: none
 */
public record Sealing(
        int number,
        RunType type,
        LocalDate date,
        Instant started,
        Instant finished,
        String by,
        String note,
        @Nullable Costed costed,
        List<LayerChange> layers,
        @Nullable Voucher voucher,
        boolean keep,
        List<Finding> log,
        String digest,
        int transactions,
        int settlements,
        Money adjustedAmount,
        int reverses) {}
