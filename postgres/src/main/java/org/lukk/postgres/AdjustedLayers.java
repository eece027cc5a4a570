package org.lukk.postgres;

import java.util.List;
import org.lukk.closing.LayerChange;
import org.lukk.closing.Sealing;
import org.lukk.costing.Basis;

/** Writes what an on-hand adjustment changes of open layers. */
final class AdjustedLayers {
    private final Transaction transaction;
    private final Keys keys;
    private final ControlTotals totals;

    AdjustedLayers(Transaction transaction, Keys keys, ControlTotals totals) {
        this.transaction = transaction;
        this.keys = keys;
        this.totals = totals;
    }

    void write(Sealing run, OnHandTable onHand) {
        List<LayerChange> layers = run.layers();
        OnHandTable.RunMoves moves = onHand.runMoves();
        try (Rows rows = transaction.rows(SealedRows.ADJUSTMENTS, layers.size())) {
            for (LayerChange change : layers) {
                int costObject =
                        keys.costObject(transaction.book(), change.layer().costObject());
                totals.adjusted(costObject, change.change());
                moves.add(run.number(), costObject, Basis.FINANCIAL, change.change());
                rows.row()
                        .put(change.layer().lot())
                        .put(change.change().minor())
                        .put(transaction.book())
                        .put(run.number())
                        .put(costObject)
                        .put(run.date())
                        .put(Basis.FINANCIAL.word())
                        .putKey(keys.accounts(change.accounts()));
            }
            rows.end();
        }
        moves.write();
    }
}
