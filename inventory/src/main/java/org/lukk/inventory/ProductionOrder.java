package org.lukk.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lukk.values.Money;

/**
 * A production order, or the order that a BOM journal is: the components it uses up, the products it makes, and what is
 * added between them (costing.md section 12).
 *
 * @param number of the order in the books
 * @param name the order as people call it, unique in the company; empty for a BOM journal
 * @param lines in the order of entry
 */
public record ProductionOrder(long number, String name, List<OrderLine> lines) {
    public ProductionOrder {
        lines = lines.stream()
                .sorted(Comparator.comparingLong(OrderLine::place))
                .toList();
    }

    /** Whether it is a BOM journal, which nobody can post more to. */
    public boolean isJournal() {
        return name.isEmpty();
    }

    /** The day on which it ended. */
    public Optional<LocalDate> ended() {
        return endLine().map(OrderLine::date);
    }

    private Optional<OrderLine> endLine() {
        return lines.stream().filter(line -> line.kind() == OrderLine.Kind.END).findFirst();
    }

    /** Components, handed back ones among them, in the order of their creation. */
    public List<OrderLine> components() {
        return members(line -> !line.isProduct());
    }

    /** Products in the order of their creation. */
    public List<OrderLine> products() {
        return members(OrderLine::isProduct);
    }

    /** All lots of the order, those taken back left out. */
    public List<Long> lots() {
        return members(line -> true).stream().map(OrderLine::lot).toList();
    }

    private List<OrderLine> members(Predicate<OrderLine> wanted) {
        Set<Long> removed = new HashSet<>();
        lines.stream().filter(line -> line.kind() == OrderLine.Kind.REMOVED).forEach(line -> removed.add(line.lot()));
        return lines.stream()
                .filter(line -> line.isMember() && wanted.test(line) && !removed.contains(line.lot()))
                .toList();
    }

    /** Conversion cost as of a day: all that was posted before the end, whatever its date, and later what is dated up to it. */
    public Money route(LocalDate upTo) {
        long end = endLine().map(OrderLine::place).orElse(Long.MAX_VALUE);
        return sum(line -> line.kind() == OrderLine.Kind.ROUTE
                && (line.place() < end || !line.date().isAfter(upTo)));
    }

    /** What later conversion cost changed of a product as of a day. */
    public Money lateRoute(long product, LocalDate upTo) {
        return sum(line -> line.kind() == OrderLine.Kind.LATE_ROUTE
                && line.lot() == product
                && !line.date().isAfter(upTo));
    }

    /** All surcharges together, in percent of the material. */
    public BigDecimal percent() {
        BigDecimal sum = BigDecimal.ZERO;
        for (OrderLine line : lines) {
            sum = line.kind() == OrderLine.Kind.SURCHARGE ? sum.add(line.percent()) : sum;
        }
        return sum;
    }

    /** The surcharge as it was booked at the end. */
    public Money indirect() {
        return sum(line -> line.kind() == OrderLine.Kind.INDIRECT);
    }

    /** What an order without product cost as of a day, as it was booked: a credit of work in process is negative. */
    public Money unassigned(LocalDate upTo) {
        return sum(
                line -> line.kind() == OrderLine.Kind.UNASSIGNED && !line.date().isAfter(upTo));
    }

    /** The line of a kind about a lot, or about the order as a whole. */
    public Optional<OrderLine> line(OrderLine.Kind kind, long lot) {
        return lines.stream()
                .filter(line -> line.kind() == kind && line.lot() == lot)
                .findFirst();
    }

    private Money sum(Predicate<OrderLine> wanted) {
        Money sum = Money.ZERO;
        for (OrderLine line : lines) {
            sum = wanted.test(line) ? sum.plus(line.amount()) : sum;
        }
        return sum;
    }

    ProductionOrder with(OrderLine line) {
        List<OrderLine> all = new ArrayList<>(lines);
        all.add(line);
        return new ProductionOrder(number, name, all);
    }
}
