package org.lukk.costing;

import java.util.ArrayList;
import java.util.List;
import org.lukk.values.CostObject;
import org.lukk.values.Method;

/** The transactions of one run, in columns. */
@SuppressWarnings("DoNotCallSuggester")
public final class CostingInput {
    public static Builder builder() {
        return new Builder();
    }

    private final int rows;

    private CostingInput(int rows) {
        this.rows = rows;
    }

    /** How many transactions were given. */
    public int rows() {
        return rows;
    }

    /** The caller's number of a transaction. */
    public long lot(int row) {
        throw new UnsupportedOperationException("" + row);
    }

    public String name(int row) {
        throw new UnsupportedOperationException("" + row);
    }

    /** The cost object of a transaction, as numbered by the builder. */
    public int costObject(int row) {
        throw new UnsupportedOperationException("" + row);
    }

    public boolean isReceipt(int row) {
        throw new UnsupportedOperationException("" + row);
    }

    /** Takes the transactions in any order; sizes: issues positive, quantities in millionths, amounts in minor units. */
    public static final class Builder {
        private final List<CostObject> objects = new ArrayList<>();
        private int rows;

        private Builder() {}

        /**
         * Adds a cost object.
         *
         * @param service items of type service: what the model leaves of an issue is closed at its own cost
         * @return its number, counting from zero
         */
        public int costObject(CostObject object, Method method, boolean includePhysical, boolean service) {
            objects.add(object);
            return objects.size() - 1;
        }

        /**
         * Adds a receipt with what is left of it.
         *
         * @param lot the caller's number, given back by {@link CostingInput#lot}
         * @param date epoch day of the order key (date, sequence, split): R-6
         * @param pool true for the remainder of an average's pool carried forward
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
            return rows++;
        }

        /**
         * Adds an issue.
         *
         * @param quantity the whole issue, which {@code amountPosted} belongs to
         * @param amountSettled settled by earlier closes
         * @param amountPresent posted and adjusted by active runs
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
            return rows++;
        }

        /**
         * Marks an issue to a receipt; call in the order in which the marks were made. A row of -1 is a partner that takes
         * no part in this run: the quantity is held on the side that does.
         */
        public void mark(int issueRow, int receiptRow, long quantity) {}

        /** The input of a run up to and including the closing date. */
        public CostingInput build(int closingDateEpochDay) {
            return new CostingInput(rows);
        }
    }
}
