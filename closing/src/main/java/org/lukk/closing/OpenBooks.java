package org.lukk.closing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.Gate;
import org.lukk.inventory.OrderAdjustment;
import org.lukk.inventory.Origin;
import org.lukk.inventory.ProductionOrder;
import org.lukk.inventory.SetUpBooks;
import org.lukk.inventory.Shipment;
import org.lukk.inventory.Subledger;
import org.lukk.inventory.TransactionState;

/**
 * A company's books inside one transaction that may change them. Locks are taken in the order of architecture.md, Locks.
 */
public interface OpenBooks extends ReadBooks, Subledger, SetUpBooks {
    @Override
    Catalogue catalogue();

    @Override
    List<CostLink> links(Collection<Long> lots);

    @Override
    List<Shipment> shipments(Collection<Long> lots);

    @Override
    List<OrderAdjustment> orderAdjustments(Collection<Long> orders, Set<Integer> without);

    @Override
    List<ProductionOrder> ordersOf(Collection<Long> lots);

    @Override
    Map<Long, TransactionState> transactions(Collection<Long> lots);

    @Override
    Map<String, String> settings();

    /**
     * Waits for postings in flight, lets no other in until the transaction ends, and says how far inventory is closed.
     *
     * @throws org.lukk.values.Refusal {@code busy} if they do not end in time
     */
    Gate enterGateAlone();

    /** Notes that a run is in progress; from the commit on, postings in its reach are refused. */
    void begin(Gate.RunInProgress run);

    /** Gives a run up that was begun under this token; nothing of it was written. */
    void abandon(String token);

    /** Whether somebody still works on the run in progress; if not, it may be abandoned. */
    boolean isAlive(Gate.RunInProgress run);

    /** The number of the next run; call alone at the gate. */
    int nextRun();

    /** Writes a run and sets the gate to what it says: a close ends the run in progress, a reversal reopens its period. */
    void seal(Sealing run);

    /** Posts the kept voucher of a run, on its date; it is known from now on. */
    void postKept(int run, Origin origin);

    /** What was said before under these keys of imported rows and commands, by key; unknown ones are left out. */
    Map<String, PostingRow> rows(Collection<String> keys);

    /** The number of the next import. */
    long nextImport();

    /** Remembers rows that were posted. */
    void append(List<PostingRow> rows);

    /** The rows of an import, in the order posted. */
    List<PostingRow> rowsOf(long importNumber);
}
