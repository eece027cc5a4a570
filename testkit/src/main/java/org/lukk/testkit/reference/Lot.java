package org.lukk.testkit.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lukk.testkit.book.Update;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * One inventory transaction, or the receipt half of an average's pool. Quantities and amounts are sizes, of issues too.
 *
 * @param root name under which it was posted; a part that an invoice left behind adds its number
 * @param sequence order of first insertion, shared by all parts (rules.md R-6)
 * @param part 0, or the number of the part
 * @param posted cost at the last update, without charges
 * @param link whose cost it takes
 */
public record Lot(
        String root,
        CostObject object,
        Kind kind,
        long sequence,
        int part,
        LocalDate physicalDate,
        Optional<LocalDate> financialDate,
        Quantity quantity,
        Money posted,
        List<Charge> charges,
        Optional<Link> link) {

    /** Which way the goods go. A pool is a receipt that an average made of all its layers. */
    public enum Kind {
        RECEIPT,
        ISSUE,
        POOL
    }

    /** Order in which runs see transactions: date, insertion, part (rules.md R-6). */
    static final Comparator<Lot> BY_KEY =
            Comparator.comparing(Lot::date).thenComparing(Lot::sequence).thenComparing(Lot::part);

    static Lot pool(CostObject object, long sequence, LocalDate date, Quantity quantity) {
        String name = "pool " + object + " " + date + " " + sequence;
        return new Lot(
                name,
                object,
                Kind.POOL,
                sequence,
                0,
                date,
                Optional.of(date),
                quantity,
                Money.ZERO,
                List.of(),
                Optional.empty());
    }

    public String name() {
        return part == 0 ? root : root + "/" + part;
    }

    /** Financial date; of what is only physical, the physical date. */
    public LocalDate date() {
        return financialDate.orElse(physicalDate);
    }

    public boolean isIssue() {
        return kind == Kind.ISSUE;
    }

    public boolean isFinancial() {
        return financialDate.isPresent();
    }

    public boolean isFinancialBy(LocalDate day) {
        return isFinancial() && !date().isAfter(day);
    }

    /** Half of a transfer inside its cost object, which no run looks at (rules.md R-17). */
    public boolean isInside() {
        return link.filter(one -> one.kind() == Link.Kind.INSIDE).isPresent();
    }

    /** The issue whose cost it takes. */
    public Optional<String> follows() {
        return isInside() ? Optional.empty() : link.map(Link::lot);
    }

    boolean isReturnOf(String issue) {
        return link.filter(one -> one.equals(new Link(issue, Link.Kind.RETURN))).isPresent();
    }

    Lot linked(Link to) {
        return new Lot(
                root,
                object,
                kind,
                sequence,
                part,
                physicalDate,
                financialDate,
                quantity,
                posted,
                charges,
                Optional.of(to));
    }

    /** At this cost by an update of this day. */
    Lot posted(Money amount, Update update, LocalDate day) {
        Optional<LocalDate> invoiced = update == Update.FINANCIAL ? Optional.of(day) : Optional.empty();
        return new Lot(root, object, kind, sequence, part, physicalDate, invoiced, quantity, amount, charges, link);
    }

    Lot charged(List<Charge> all) {
        return new Lot(
                root,
                object,
                kind,
                sequence,
                part,
                physicalDate,
                financialDate,
                quantity,
                posted,
                List.copyOf(all),
                link);
    }

    /** The part that is invoiced, under this name (rules.md R-7). */
    Lot taking(Quantity share) {
        return piece(part, share, posted.share(share, quantity))
                .charged(charges.stream()
                        .map(c -> new Charge(c.date(), c.amount().share(share, quantity)))
                        .toList());
    }

    /** What {@link #taking} leaves, as a lot of its own. */
    Lot leaving(Quantity share, int number) {
        return piece(number, quantity.minus(share), posted.minus(posted.share(share, quantity)))
                .charged(charges.stream()
                        .map(c ->
                                new Charge(c.date(), c.amount().minus(c.amount().share(share, quantity))))
                        .toList());
    }

    private Lot piece(int number, Quantity size, Money amount) {
        return new Lot(root, object, kind, sequence, number, physicalDate, financialDate, size, amount, charges, link);
    }
}
