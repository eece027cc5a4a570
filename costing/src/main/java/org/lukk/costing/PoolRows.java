package org.lukk.costing;

import java.time.LocalDate;
import java.util.stream.IntStream;

/** Row numbers for the pools that were made: behind the rows given, by cost object, in the order made, without gaps. */
final class PoolRows {
    private final CostingInput input;
    private final Pools pools;
    /** Slot of each pool made, and the other way round. */
    private final int[] slots;

    private final int[] numbers;

    PoolRows(CostingInput input, Pools pools) {
        this.input = input;
        this.pools = pools;
        slots = IntStream.range(0, input.objects.size())
                .flatMap(object -> IntStream.range(pools.start[object], pools.end(object)))
                .toArray();
        numbers = new int[pools.slots()];
        for (int number = 0; number < slots.length; number++) {
            numbers[slots[number]] = number;
        }
    }

    int size() {
        return slots.length;
    }

    boolean isPool(int row) {
        return row >= input.rows();
    }

    int slot(int row) {
        return slots[row - input.rows()];
    }

    int row(int slot) {
        return Math.addExact(input.rows(), numbers[slot]);
    }

    int date(int row) {
        return pools.date[slot(row)];
    }

    Pool pool(int row) {
        int slot = slot(row);
        return new Pool(
                row,
                input.objects.number(pools.object[slot]),
                pools.date[slot],
                pools.quantity[slot],
                pools.amount[slot],
                "pool " + LocalDate.ofEpochDay(pools.date[slot]));
    }
}
