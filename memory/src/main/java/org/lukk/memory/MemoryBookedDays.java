package org.lukk.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.BookedDay;
import org.lukk.inventory.Update;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/** What the ledger must hold by account, item and day. */
final class MemoryBookedDays {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::account).thenComparing(Key::item).thenComparing(Key::date);

    private final MemoryLots lots;
    private final MemoryRuns runs;
    private final MemoryOrders orders;
    private final LocalDate asOf;
    private final Map<Key, Money> sums = new TreeMap<>(ORDER);

    private record Key(String account, String item, LocalDate date) {}

    MemoryBookedDays(MemoryLots lots, MemoryRuns runs, MemoryOrders orders, LocalDate asOf) {
        this.orders = orders;
        this.lots = lots;
        this.runs = runs;
        this.asOf = asOf;
    }

    List<BookedDay> read() {
        for (LotFacts facts : lots.all()) {
            String item = facts.transaction.item();
            for (Update update : facts.updates) {
                add(
                        item,
                        update.date(),
                        update.physicalAccounts(),
                        update.change().physicalAmount());
                add(
                        item,
                        update.date(),
                        update.financialAccounts(),
                        update.change().financialAmount());
                add(
                        item,
                        update.date(),
                        update.difference().accounts(),
                        update.difference().amount());
            }
        }
        lots.adjustments((costObject, adjustment) -> {
            add(costObject.item(), adjustment.date(), adjustment.accounts(), adjustment.amount());
            int reversal = runs.reversedBy(adjustment.run());
            if (reversal != 0) {
                LocalDate reversed = runs.sealing(reversal).date();
                add(
                        costObject.item(),
                        reversed,
                        adjustment.accounts(),
                        adjustment.amount().negated());
            }
        });
        orders.booked((lot, date, accounts, amount) ->
                add(lot == 0 ? "" : lots.lot(lot).transaction.item(), date, accounts, amount));
        List<BookedDay> days = new ArrayList<>();
        sums.forEach((key, amount) -> {
            if (!amount.isZero()) {
                days.add(new BookedDay(key.account(), key.item(), key.date(), amount));
            }
        });
        return days;
    }

    private void add(String item, LocalDate date, @Nullable PostedAccounts accounts, Money amount) {
        if (accounts != null && !date.isAfter(asOf)) {
            for (LedgerEntry entry : accounts.entries(amount, "")) {
                sums.merge(new Key(entry.account(), item, date), entry.amount(), Money::plus);
            }
        }
    }
}
