package org.lukk.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Cancellation;
import org.lukk.inventory.Difference;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.PostedFacts;
import org.lukk.inventory.RunAdjustment;
import org.lukk.inventory.Source;
import org.lukk.inventory.Update;
import org.lukk.ledger.FiscalCalendar;
import org.lukk.values.CanonicalBytes;

/** Writes the facts of one batch of postings, and moves what is on hand with them. */
final class PostedRows {
    private static final Table TRANSACTIONS = Table.of(
            "inventory_transaction",
            "lot",
            "sequence",
            "recording",
            "company",
            "place",
            "split",
            "dated",
            "ordered",
            "event",
            "receipt",
            "cost_taken_over",
            "name",
            "document",
            "party",
            "description",
            "revenue");
    private static final Table UPDATES = Table.of(
            "inventory_update",
            "number",
            "lot",
            "physical_quantity",
            "physical_amount",
            "financial_quantity",
            "financial_amount",
            "voucher",
            "recording",
            "book",
            "cost_object",
            "date",
            "kind",
            "physical_accounts",
            "financial_accounts",
            "part",
            "counts",
            "difference",
            "difference_accounts",
            "document",
            "party",
            "description",
            "revenue");
    private static final Table CHANGES = Table.of(
            "adjustment_change",
            "lot",
            "amount",
            "recording",
            "book",
            "run",
            "cost_object",
            "date",
            "basis",
            "accounts");
    private static final Table CANCELLATIONS =
            Table.of("cancellation", "receipt", "issue", "quantity", "amount", "recording", "book", "date");

    private final Transaction transaction;
    private final Keys keys;
    private final Identities identities;
    private final OnHandTable onHand;
    private final MarkTables marks;
    private final LinkTable links;
    private final VoucherTables vouchers;

    PostedRows(
            Transaction transaction,
            Keys keys,
            Identities identities,
            OnHandTable onHand,
            MarkTables marks,
            LinkTable links,
            VoucherTables vouchers) {
        this.transaction = transaction;
        this.keys = keys;
        this.identities = identities;
        this.onHand = onHand;
        this.marks = marks;
        this.links = links;
        this.vouchers = vouchers;
    }

    void append(PostedFacts facts, long recording, FiscalCalendar calendar) {
        new Batch(facts, recording).write(calendar);
    }

    /** One batch on its way. */
    private final class Batch {
        private final PostedFacts facts;
        private final long recording;
        private final Map<Long, Identities.Known> created = new HashMap<>();
        private final Map<String, Long> numbers = new HashMap<>();
        private final List<VoucherTables.Numbered> numbered = new ArrayList<>();
        private final Map<Integer, Long> voucherOfUpdate = new HashMap<>();

        Batch(PostedFacts facts, long recording) {
            this.facts = facts;
            this.recording = recording;
        }

        void write(FiscalCalendar calendar) {
            intern();
            numberVouchers();
            writeTransactions();
            writeUpdates();
            writeAdjustments();
            writeCancellations();
            marks.append(facts.marks(), recording);
            links.append(facts.links(), recording);
            links.appendShipments(facts.shipments(), recording);
            vouchers.write(numbered, recording, calendar, this::lot);
        }

        /** Finds the short keys of all that the facts name. */
        private void intern() {
            List<Keys.Place> places = new ArrayList<>();
            TreeSet<org.lukk.values.CostObject> costObjects = new TreeSet<>();
            for (InventoryTransaction lot : facts.transactions()) {
                places.add(place(lot));
                costObjects.add(lot.costObject());
            }
            keys.internPlaces(places);
            keys.internCostObjects(transaction.book(), costObjects);
            for (InventoryTransaction lot : facts.transactions()) {
                int costObject = keys.costObject(transaction.book(), lot.costObject());
                created.put(lot.lot(), new Identities.Known(lot.name(), costObject, keys.place(place(lot))));
                numbers.put(lot.name(), lot.lot());
            }
            TreeSet<Long> others = new TreeSet<>();
            facts.updates().forEach(update -> others.add(update.lot()));
            facts.adjustments().forEach(adjustment -> others.add(adjustment.lot()));
            others.removeAll(created.keySet());
            identities.know(others);
            others.forEach(lot -> numbers.put(identities.known(lot).name(), lot));
        }

        private Keys.Place place(InventoryTransaction lot) {
            return new Keys.Place(transaction.company().id(), lot.item(), lot.dimensions());
        }

        private Identities.Known known(long lot) {
            Identities.Known known = created.get(lot);
            return known == null ? identities.known(lot) : known;
        }

        private Long lot(String name) {
            return Objects.requireNonNull(numbers.get(name), () -> "an entry about a lot that was not posted: " + name);
        }

        private void numberVouchers() {
            if (facts.vouchers().isEmpty()) {
                return;
            }
            long number = transaction.numbers().take(facts.vouchers().size());
            for (PostedFacts.Booked booked : facts.vouchers()) {
                CanonicalBytes covered = new CanonicalBytes();
                for (int update : booked.updates()) {
                    voucherOfUpdate.put(update, number);
                    addTo(covered, facts.updates().get(update));
                }
                numbered.add(new VoucherTables.Numbered(number++, booked.voucher(), covered));
            }
        }

        private void addTo(CanonicalBytes covered, Update update) {
            Identities.Known lot = known(update.lot());
            Keys.Place place = keys.place(lot.place());
            new BookedFacts(
                            lot.name(),
                            place.item(),
                            place.dimensions(),
                            update.kind().word(),
                            update.date(),
                            update.change())
                    .addTo(covered);
        }

        private void writeTransactions() {
            try (Rows rows = transaction.rows(TRANSACTIONS, facts.transactions().size())) {
                for (InventoryTransaction lot : facts.transactions()) {
                    rows.row()
                            .put(lot.lot())
                            .put(lot.sequence())
                            .put(recording)
                            .put(transaction.company().id())
                            .put(known(lot.lot()).place())
                            .put(lot.split())
                            .put(lot.dated())
                            .put(lot.ordered())
                            .put(lot.event().word())
                            .put(lot.receipt())
                            .put(lot.costTakenOver())
                            .put(lot.name());
                    put(rows, lot.source());
                }
                rows.end();
            }
        }

        private static void put(Rows row, Source source) {
            row.put(orNull(source.document()))
                    .put(orNull(source.party()))
                    .put(orNull(source.text()))
                    .put(orNull(source.revenue()));
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private void writeUpdates() {
            if (facts.updates().isEmpty()) {
                return;
            }
            OnHandTable.Moves moves = onHand.moves();
            long number = transaction.numbers().take(facts.updates().size());
            try (Rows rows = transaction.rows(UPDATES, facts.updates().size())) {
                int place = 0;
                for (Update update : facts.updates()) {
                    Identities.Known lot = known(update.lot());
                    OnHand change = update.change();
                    Update.Part part = update.part();
                    Difference difference = update.difference();
                    moves.add(lot, change);
                    rows.row()
                            .put(number++)
                            .put(update.lot())
                            .put(change.physicalQuantity().micro())
                            .put(change.physicalAmount().minor())
                            .put(change.financialQuantity().micro())
                            .put(change.financialAmount().minor())
                            .putKey(voucherOfUpdate.get(place++))
                            .put(recording)
                            .put(transaction.book())
                            .put(lot.costObject())
                            .put(update.date())
                            .put(update.kind().word())
                            .putKey(keys.accounts(update.physicalAccounts()))
                            .putKey(keys.accounts(update.financialAccounts()))
                            .putKey(part == null ? null : (Long) part.number())
                            .put(part == null ? null : part.counts())
                            .putKey(
                                    difference.amount().isZero()
                                            ? null
                                            : (Long) difference.amount().minor())
                            .putKey(keys.accounts(difference.accounts()));
                    put(rows, update.source());
                }
                rows.end();
            }
            moves.write();
        }

        private void writeAdjustments() {
            OnHandTable.RunMoves moves = onHand.runMoves();
            try (Rows rows = transaction.rows(CHANGES, facts.adjustments().size())) {
                for (RunAdjustment change : facts.adjustments()) {
                    int costObject = known(change.lot()).costObject();
                    moves.add(change.run(), costObject, change.basis(), change.amount());
                    rows.row()
                            .put(change.lot())
                            .put(change.amount().minor())
                            .put(recording)
                            .put(transaction.book())
                            .put(change.run())
                            .put(costObject)
                            .put(change.date())
                            .put(change.basis().word())
                            .putKey(keys.accounts(change.accounts()));
                }
                rows.end();
            }
            moves.write();
        }

        private void writeCancellations() {
            try (Rows rows =
                    transaction.rows(CANCELLATIONS, facts.cancellations().size())) {
                for (Cancellation cancelled : facts.cancellations()) {
                    rows.row()
                            .put(cancelled.receipt())
                            .put(cancelled.issue())
                            .put(cancelled.quantity().micro())
                            .put(cancelled.amount().minor())
                            .put(recording)
                            .put(transaction.book())
                            .put(cancelled.date());
                }
                rows.end();
            }
        }
    }
}
