package org.lukk.testkit.perpetual;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random book of one item at moving average or standard cost, as a scenario that expects, after every line, what the book
 * by hand says: goods received and invoiced later in parts and at other prices, charges, sales into negative stock,
 * backdated receipts, counts, returns, revaluations, and closes, which change nothing.
 */
final class PerpetualBook {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();
    private final List<Lot> open = new ArrayList<>();
    private final List<Lot> receipts = new ArrayList<>();
    private final ByHand hand;
    private final boolean standard;
    private final String difference;
    private LocalDate today = FIRST;
    private LocalDate closed = FIRST.minusDays(1);
    private int lots;

    /** Something received or shipped. */
    private static final class Lot {
        final String name;
        final boolean receipt;
        BigDecimal size;
        BigDecimal document;
        int parts = 1;

        Lot(String name, boolean receipt, BigDecimal size, BigDecimal document) {
            this.name = name;
            this.receipt = receipt;
            this.size = size;
            this.document = document;
        }
    }

    private PerpetualBook(long seed) {
        random = new SplittableRandom(seed);
        standard = random.nextBoolean();
        BigDecimal price = random.nextInt(4) == 0 && !standard ? BigDecimal.ZERO.setScale(2) : price();
        hand = standard ? new Standard(price) : new MovingAverage(price);
        difference = standard ? "@variance" : "@price-difference";
        line("company P USD");
        line("model M " + (standard ? "standard" : "moving-average")
                + (random.nextInt(3) == 0 ? " include-physical" : ""));
        line("item bolt model=M price=" + price);
    }

    /** The scenario of a seed, with so many events. */
    static String of(long seed, int events) {
        PerpetualBook book = new PerpetualBook(seed);
        for (int event = 0; event < events; event++) {
            book.event();
            book.expectStock();
        }
        book.expectAccounts();
        return book.text.toString();
    }

    private void event() {
        if (random.nextInt(3) == 0) {
            today = today.plusDays(1 + random.nextInt(5));
        }
        switch (random.nextInt(13)) {
            case 0, 1 -> receipt("purchase", false);
            case 2, 3 -> receipt("receive", true);
            case 4, 5 -> issue("sell", false);
            case 6 -> issue("ship", true);
            case 7, 8 -> invoice();
            case 9 -> charge();
            case 10 -> count();
            case 11 -> revalue();
            default -> other();
        }
    }

    private void other() {
        switch (random.nextInt(3)) {
            case 0 -> receipt("return-sale", false);
            case 1 -> issue("return-purchase", false);
            default -> close();
        }
    }

    private void receipt(String event, boolean physical) {
        BigDecimal size = size();
        BigDecimal document = amount();
        LocalDate date = date();
        Lot lot = new Lot(name(), true, size, document);
        line(date + " " + event + " " + lot.name + " bolt " + size + " = " + document);
        line("expect cost " + lot.name + " " + hand.receipt(date, size, document));
        receipts.add(lot);
        if (physical) {
            open.add(lot);
        }
    }

    private void issue(String event, boolean physical) {
        BigDecimal size = size();
        LocalDate date = date();
        Lot lot = new Lot(name(), false, size, BigDecimal.ZERO);
        line(date + " " + event + " " + lot.name + " bolt " + size);
        line("expect cost " + lot.name + " " + hand.issue(date, size));
        if (physical) {
            open.add(lot);
        }
    }

    /** All of a lot or part of it, at the price of its receipt or another one. */
    private void invoice() {
        if (open.isEmpty()) {
            return;
        }
        Lot lot = open.remove(random.nextInt(open.size()));
        LocalDate date = date();
        BigDecimal part = lot.size;
        if (random.nextInt(3) == 0 && lot.size.compareTo(BigDecimal.ONE) > 0 && lot.parts == 1) {
            part = BigDecimal.valueOf(1 + random.nextInt(lot.size.intValue() - 1));
            Lot rest = new Lot(lot.name + "/2", lot.receipt, lot.size.subtract(part), BigDecimal.ZERO);
            rest.parts = 2;
            BigDecimal documented = ByHand.share(lot.document, part, lot.size);
            rest.document = lot.document.subtract(documented);
            lot.document = documented;
            lot.size = part;
            receipts.remove(lot);
            open.add(rest);
        }
        boolean stated = lot.receipt && random.nextBoolean();
        BigDecimal document = stated ? amount() : lot.document;
        line(date + " invoice " + lot.name + " " + part + (stated ? " = " + document : ""));
        if (lot.receipt) {
            hand.late(part, document.subtract(lot.document));
            lot.document = document;
        }
        if (hand instanceof MovingAverage average) {
            average.post(date);
        }
    }

    private void charge() {
        if (receipts.isEmpty()) {
            return;
        }
        Lot lot = receipts.get(random.nextInt(receipts.size()));
        if (lot.parts > 1) {
            return;
        }
        BigDecimal amount = amount().subtract(new BigDecimal("5.00"));
        if (amount.signum() == 0) {
            return;
        }
        LocalDate date = date();
        line(date + " charge " + lot.name + " " + amount);
        hand.late(lot.size, amount);
        // A receipt that is charged is not invoiced in parts here: its charge would be shared.
        lot.parts = 3;
        if (hand instanceof MovingAverage average) {
            average.post(date);
        }
    }

    private void count() {
        BigDecimal size = size();
        LocalDate date = date();
        String lot = name();
        if (random.nextBoolean()) {
            line(date + " count " + lot + " bolt -" + size);
            line("expect cost " + lot + " " + hand.issue(date, size));
        } else {
            BigDecimal document = hand.unstated(size);
            line(date + " count " + lot + " bolt +" + size);
            line("expect cost " + lot + " " + hand.receipt(date, size, document));
        }
    }

    private void revalue() {
        if (hand.quantity.signum() <= 0) {
            return;
        }
        BigDecimal unitCost = price();
        line(today + (standard ? " standard-cost" : " revalue") + " bolt @ " + unitCost);
        hand.revalue(unitCost);
        if (hand instanceof MovingAverage average) {
            average.post(today);
        }
    }

    private void close() {
        line(today + " close");
        closed = today;
        today = today.plusDays(1);
    }

    private void expectStock() {
        line("expect on-hand bolt " + hand.quantity + " " + hand.value);
    }

    private void expectAccounts() {
        line("expect balance " + difference + " " + hand.expensed);
        line("expect balance @revaluation " + hand.revaluation);
        line("expect balance @inventory " + hand.value);
        line("expect reconciled");
    }

    /** Now and then a day before today, as far back as the last close lets. */
    private LocalDate date() {
        LocalDate earlier = today.minusDays(random.nextInt(6));
        return random.nextInt(4) == 0 && earlier.isAfter(closed) ? earlier : today;
    }

    private BigDecimal size() {
        return BigDecimal.valueOf(1 + random.nextInt(5));
    }

    private BigDecimal price() {
        return BigDecimal.valueOf(1 + random.nextInt(2000), 2);
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(5000), 2);
    }

    private String name() {
        return "L" + ++lots;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
