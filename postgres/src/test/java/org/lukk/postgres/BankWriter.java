package org.lukk.postgres;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Cost;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;
import org.lukk.inventory.Spread;
import org.lukk.ledger.Event;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/** Thinks of postings: mostly of the open month, now and then of a closed or a later one, several in one command. */
final class BankWriter {
    private static final int MOST_POSTINGS = 7;
    private static final int DAYS = 28;
    private static final String MOVING_AVERAGE = Method.MOVING_AVERAGE.word();

    private final String name;
    private final SplittableRandom random;
    private final Map<String, Lots> lots = new HashMap<>();
    private int commands;

    /** What this writer posted in a company and can come back to. */
    private record Lots(List<String> receipts, List<String> uninvoiced, List<String> issues) {
        Lots() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    BankWriter(String name, SplittableRandom random) {
        this.name = name;
        this.random = random;
    }

    BankCommand.Post next(List<BankCompany> companies) {
        BankCompany company = companies.get(random.nextInt(companies.size()));
        commands++;
        List<Posting> postings = new ArrayList<>();
        Lots own = lots.computeIfAbsent(company.name(), _ -> new Lots());
        int size = 1 + random.nextInt(MOST_POSTINGS);
        for (int i = 0; i < size; i++) {
            // A purchase has a cost and so a voucher, whose number tells when the command was committed.
            postings.add(i == 0 ? movement(company, i, Event.PURCHASE) : any(company, own, i));
        }
        return new BankCommand.Post(BankCommand.acting(company, name, commands), lot(0), postings);
    }

    /** What was posted can be invoiced, charged, marked and cancelled later; what was refused cannot. */
    void acknowledged(BankCommand.Post command) {
        Lots own = lots.getOrDefault(command.acting().company(), new Lots());
        for (Posting posting : command.postings()) {
            if (posting instanceof Posting.Movement m) {
                switch (m.event()) {
                    case PURCHASE -> own.receipts.add(m.lot());
                    case SELL -> own.issues.add(m.lot());
                    default -> own.uninvoiced.add(m.lot());
                }
            }
        }
    }

    private String lot(int place) {
        return name + "." + commands + "." + place;
    }

    private LocalDate date(BankCompany company) {
        int chance = random.nextInt(100);
        int month = company.openMonth() + (chance < 75 ? 0 : chance < 95 ? 1 : -1);
        return BankCompany.day(month, 1 + random.nextInt(DAYS));
    }

    private Posting movement(BankCompany company, int place) {
        int chance = random.nextInt(10);
        return movement(
                company,
                place,
                chance < 2 ? Event.PURCHASE : chance < 7 ? Event.SELL : chance < 9 ? Event.RECEIVE : Event.SHIP);
    }

    private Posting movement(BankCompany company, int place, Event event) {
        String item = one(company.items());
        boolean receipt = event == Event.PURCHASE || event == Event.RECEIVE;
        @Nullable Cost cost = receipt ? new Cost.Total(Money.ofMinor(1 + random.nextInt(100_000))) : null;
        Quantity quantity = Quantity.of(1 + random.nextInt(receipt ? 12 : 8));
        return new Posting.Movement(
                date(company), event, lot(place), item, quantity, cost, at(site()), Posting.Details.NONE);
    }

    /** Anything that can follow; another movement where there is nothing yet that it could follow. */
    private Posting any(BankCompany company, Lots own, int place) {
        return switch (random.nextInt(14)) {
            case 0 -> invoice(company, own, place);
            case 1 -> charge(company, own, place);
            case 2 -> cancellation(company, own, place);
            case 3 -> transfer(company, place);
            case 4 -> mark(company, own, place);
            case 5 -> company.items().contains(MOVING_AVERAGE) ? newCost(company) : movement(company, place);
            default -> movement(company, place);
        };
    }

    private Posting invoice(BankCompany company, Lots own, int place) {
        return own.uninvoiced.isEmpty()
                ? movement(company, place)
                : new Posting.Invoice(date(company), take(own.uninvoiced), null, null, "", Source.NONE);
    }

    private Posting charge(BankCompany company, Lots own, int place) {
        return own.receipts.isEmpty()
                ? movement(company, place)
                : new Posting.Charge(
                        date(company),
                        List.of(one(own.receipts)),
                        Money.ofMinor(1 + random.nextInt(5_000)),
                        Spread.AMOUNT,
                        Source.NONE);
    }

    private Posting cancellation(BankCompany company, Lots own, int place) {
        return own.issues.isEmpty()
                ? movement(company, place)
                : new Posting.Cancel(date(company), take(own.issues), Source.NONE);
    }

    /** From one site to the other. */
    private Posting transfer(BankCompany company, int place) {
        String from = site();
        return new Posting.Transfer(
                date(company),
                lot(place),
                one(company.items()),
                Quantity.of(1 + random.nextInt(3)),
                null,
                at(from),
                at(from.equals("1") ? "2" : "1"),
                "",
                Source.NONE);
    }

    private Posting mark(BankCompany company, Lots own, int place) {
        return own.receipts.isEmpty() || own.issues.isEmpty()
                ? movement(company, place)
                : new Posting.MarkTo(one(own.issues), one(own.receipts), Quantity.of(1));
    }

    /** Another moving average. */
    private Posting newCost(BankCompany company) {
        UnitCost cost = new UnitCost(BigDecimal.valueOf(1 + random.nextInt(50_000), 2));
        return new Posting.Revalue(date(company), MOVING_AVERAGE, cost, Map.of(), Source.NONE);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String site() {
        return random.nextInt(4) == 0 ? "2" : "1";
    }

    private static Dimensions at(String site) {
        return Dimensions.of(Map.of("site", site));
    }

    private String take(List<String> from) {
        return from.remove(random.nextInt(from.size()));
    }
}
