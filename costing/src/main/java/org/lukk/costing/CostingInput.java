package org.lukk.costing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lukk.values.CostObject;
import org.lukk.values.Method;

/**
 * The transactions of one run, in columns: what is open of the receipts and issues dated up to the closing date, and the
 * marks between them. Quantities are millionths, amounts minor units, both as sizes: issues are positive.
 */
public final class CostingInput {
    public static Builder builder() {
        return new Builder();
    }

    final int closingDate;
    final CostObjects objects;
    final Receipts receipts;
    final Issues issues;
    final Marks marks;
    final Links links;
    final OrderNodes orders;
    final Earlier earlier;
    final Names names;
    final Places places;
    private final int[] costObjects;
    private final long[] lots;

    private CostingInput(Builder given, int closingDate) {
        this.closingDate = closingDate;
        objects = new CostObjects(given.objects);
        names = given.names;
        receipts = given.receipts.sorted(objects, names);
        issues = given.issues.sorted(objects, names);
        places = new Places(receipts, issues);
        marks = given.marks.grouped(objects, places);
        links = given.links.placed(receipts, issues, places);
        orders = given.orders.placed(issues, links, places);
        earlier = given.earlier.placed(receipts, places);
        costObjects = given.costObjects.toArray();
        lots = given.lots.toArray();
    }

    /** How many transactions were given. */
    public int rows() {
        return lots.length;
    }

    /** The caller's number of a transaction. */
    public long lot(int row) {
        return lots[row];
    }

    public String name(int row) {
        return names.get(row);
    }

    /** The cost object of a transaction, as numbered by the builder. */
    public int costObject(int row) {
        return costObjects[row];
    }

    /** The item and financial dimensions of a cost object, by its number. */
    public CostObject object(int costObject) {
        return objects.object(objects.place(costObject));
    }

    public boolean isReceipt(int row) {
        return places.isReceipt(row);
    }

    boolean isPoolCarriedForward(int row) {
        return places.isReceipt(row) && receipts.pool.get(places.receipt(row));
    }

    /** Takes the transactions of one run, in any order. It makes one input. */
    public static final class Builder {
        private final List<CostObjects.Given> objects = new ArrayList<>();
        private final Receipts.Given receipts = new Receipts.Given();
        private final Issues.Given issues = new Issues.Given();
        private final Marks.Given marks = new Marks.Given();
        private final Links.Given links = new Links.Given();
        private final OrderNodes.Given orders = new OrderNodes.Given();
        private final Earlier.Given earlier = new Earlier.Given();
        private final Names names = new Names();
        private final IntColumn costObjects = new IntColumn();
        private final LongColumn lots = new LongColumn();
        private int latest = Integer.MIN_VALUE;
        private boolean built;

        private Builder() {}

        /**
         * Adds a cost object.
         *
         * @param includePhysical of the item's model: goods not invoiced are walked with the others (rules.md R-23)
         * @param service of type service: what the model leaves of an issue is closed at its own cost (rules.md R-39)
         * @return its number, counting from zero
         */
        public int costObject(CostObject object, Method method, boolean includePhysical, boolean service) {
            require(!method.isPerpetual(), "its cost is final at posting", object);
            objects.add(new CostObjects.Given(objects.size(), object, method, includePhysical, service));
            return objects.size() - 1;
        }

        /**
         * Adds a receipt with what is left of it.
         *
         * @param lot the caller's number, given back by {@link CostingInput#lot}
         * @param date epoch day; the order key is (date, sequence, split): rules.md R-6
         * @param pool true for the remainder of an average's pool carried forward
         * @param amountOpen what it costs now, less what closes have settled of that
         * @return its row
         */
        public int receipt(
                int costObject,
                long lot,
                String name,
                int date,
                long sequence,
                int split,
                boolean physical,
                boolean pool,
                long quantityOpen,
                long amountOpen) {
            require(quantityOpen > 0, "nothing is left of receipt", name);
            return addReceipt(costObject, lot, name, date, sequence, split, physical, pool, quantityOpen, amountOpen);
        }

        /**
         * Adds a receipt, or a pool, that earlier closes settled wholly, and whose takers may have to pay more or less.
         *
         * @param amountOpen what it costs now beyond what was settled
         * @return its row
         */
        public int closedReceipt(
                int costObject,
                long lot,
                String name,
                int date,
                long sequence,
                int split,
                boolean pool,
                long amountOpen) {
            return addReceipt(costObject, lot, name, date, sequence, split, false, pool, 0, amountOpen);
        }

        private int addReceipt(
                int costObject,
                long lot,
                String name,
                int date,
                long sequence,
                int split,
                boolean physical,
                boolean pool,
                long quantityOpen,
                long amountOpen) {
            int row = row(costObject, lot, name, date);
            receipts.keys.add(row, costObject, date, sequence, split, physical);
            receipts.add(pool, quantityOpen, amountOpen);
            return row;
        }

        /**
         * Adds an issue.
         *
         * @param quantity the whole issue, which {@code amountPosted} belongs to
         * @param amountSettled settled by earlier closes
         * @param amountPresent posted, and adjusted by active runs
         * @return its row
         */
        public int issue(
                int costObject,
                long lot,
                String name,
                int date,
                long sequence,
                int split,
                boolean physical,
                long quantity,
                long quantityOpen,
                long amountPosted,
                long amountSettled,
                long amountPresent) {
            require(
                    0 < quantityOpen && quantityOpen <= quantity,
                    "open is nothing or more than the whole of issue",
                    name);
            return addIssue(
                    costObject,
                    lot,
                    name,
                    date,
                    sequence,
                    split,
                    physical,
                    quantity,
                    quantityOpen,
                    amountPosted,
                    amountSettled,
                    amountPresent);
        }

        /**
         * Adds an issue that earlier closes settled wholly, and whose receipts may have changed.
         *
         * @return its row
         */
        public int closedIssue(
                int costObject,
                long lot,
                String name,
                int date,
                long sequence,
                int split,
                long quantity,
                long amountPosted,
                long amountSettled,
                long amountPresent) {
            return addIssue(
                    costObject,
                    lot,
                    name,
                    date,
                    sequence,
                    split,
                    false,
                    quantity,
                    0,
                    amountPosted,
                    amountSettled,
                    amountPresent);
        }

        private int addIssue(
                int costObject,
                long lot,
                String name,
                int date,
                long sequence,
                int split,
                boolean physical,
                long quantity,
                long quantityOpen,
                long amountPosted,
                long amountSettled,
                long amountPresent) {
            int row = row(costObject, lot, name, date);
            issues.keys.add(row, costObject, date, sequence, split, physical);
            issues.add(quantity, quantityOpen, amountPosted, amountSettled, amountPresent);
            return row;
        }

        private int row(int costObject, long lot, String name, int date) {
            latest = Math.max(latest, date);
            costObjects.add(Objects.checkIndex(costObject, objects.size()));
            names.add(name);
            lots.add(lot);
            return lots.size() - 1;
        }

        /**
         * Marks an issue to a receipt; call in the order in which the marks were made. A row of -1 is a partner that takes
         * no part in this run: the quantity is held on the side that does (rules.md R-11).
         */
        public void mark(int issueRow, int receiptRow, long quantity) {
            require(quantity > 0, "a mark without quantity on row", issueRow);
            int one = Math.max(issueRow, receiptRow);
            int other = Math.min(issueRow, receiptRow);
            int costObject = costObjects.get(one);
            require(other == Marks.ABSENT || costObjects.get(other) == costObject, "a mark across cost objects", one);
            marks.add(costObject, issueRow, receiptRow, quantity, false);
        }

        /** The halves of a transfer inside a cost object: they settle each other and are not costed (rules.md R-17). */
        public void halves(int issueRow, int receiptRow, long quantity) {
            marks.add(costObjects.get(issueRow), issueRow, receiptRow, quantity, true);
        }

        /**
         * A receipt takes a part of its amount from an issue; call in the order in which the links were made.
         *
         * @param receiptRow -1 where the receipt takes no part in this run: its share is set aside
         * @param quantity the part of the issue's quantity whose cost it takes
         * @param isReturn it is a return of the issue, which must not pay for it (rules.md R-16)
         */
        public void link(int issueRow, int receiptRow, long quantity, boolean isReturn) {
            require(quantity > 0, "a link without quantity on row", issueRow);
            links.add(issueRow, receiptRow, quantity, isReturn);
        }

        /**
         * What of the amount of a linked receipt came from its issues; the rest, such as a charge, stays on top.
         *
         * @param atClose as the last close left it
         * @param now with the adjustments of recalculations since; its amount open contains that
         */
        public void follows(int receiptRow, long atClose, long now) {
            links.follows(receiptRow, atClose, now);
        }

        /**
         * A production order or BOM journal with issues of this run in it (rules.md R-20).
         *
         * @param material of its components that are no issues of this run
         * @param route conversion cost
         * @param percent surcharge on the whole material
         * @return its number, counting from zero
         */
        public int order(String name, long material, long route, BigDecimal percent) {
            return orders.order(name, material, route, percent);
        }

        /** An issue goes into an order with what its linked returns leave of its cost. */
        public void component(int order, int issueRow) {
            orders.component(order, issueRow);
        }

        /**
         * A receipt comes out of an order; call in the order in which they were made, and {@link #follows} for each row.
         *
         * @param receiptRow -1 where its cost is final or it takes no part in this run
         * @param weight in the cost of the order; not all are zero
         * @param onTop what of its part is among the changes of the receipt already, such as later conversion cost
         */
        public void product(int order, int receiptRow, long weight, long onTop) {
            orders.product(order, receiptRow, weight, onTop);
        }

        /** An earlier close settled a quantity of a receipt or pool; call in the order in which that was made. */
        public void settledBefore(int receiptRow, int takerRow, long quantity, Principle principle) {
            earlier.add(receiptRow, takerRow, quantity, principle);
        }

        /**
         * A receipt that was settled in part or wholly changed by so much since the last close, other than by following an
         * issue; its amount open contains the change (rules.md R-2).
         */
        public void changed(int receiptRow, long by) {
            earlier.changed(receiptRow, by);
        }

        /**
         * The input of a run up to and including the closing date.
         *
         * @throws IllegalArgumentException if a transaction is dated later, or two share key and name
         */
        public CostingInput build(int closingDateEpochDay) {
            require(latest <= closingDateEpochDay, "dated after the closing date: epoch day", latest);
            require(!built, "one builder makes one input, of rows", lots.size());
            built = true;
            return new CostingInput(this, closingDateEpochDay);
        }

        private static void require(boolean holds, String otherwise, Object which) {
            if (!holds) {
                throw new IllegalArgumentException(otherwise + " " + which);
            }
        }
    }
}
