package org.lukk.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.OnHandRow;
import org.lukk.closing.OpenQuery;
import org.lukk.closing.OpenTransaction;
import org.lukk.closing.QuantityRow;
import org.lukk.closing.ReadBooks;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.RunningAverage;
import org.lukk.values.CostObject;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Judges what is expected of stock; dimensions left out are summed over. */
final class StockExpectations {
    private final ReadBooks books;
    private final Currency currency;

    StockExpectations(ReadBooks books, Currency currency) {
        this.books = books;
        this.currency = currency;
    }

    Verdict judge(Expectation.OfStock expectation) {
        // Of an item that does not exist nothing holds, not even that there is none of it.
        return books.catalogue().items().containsKey(expectation.item())
                ? found(expectation)
                : new Verdict.Fails("an item " + expectation.item(), "there is none");
    }

    private Verdict found(Expectation.OfStock expectation) {
        return switch (expectation) {
            case Expectation.OnHand e -> stock(e.position(), e.item(), e.dimensions(), null, e.quantity(), e.amount());
            case Expectation.ValueAsOf e ->
                stock(Expectation.Position.ON_HAND, e.item(), e.dimensions(), e.date(), e.quantity(), e.amount());
            case Expectation.RunningAverage e -> runningAverage(e);
            case Expectation.Layers e -> layers(e);
        };
    }

    private Verdict stock(
            Expectation.Position position,
            String item,
            DimensionValues dimensions,
            @Nullable LocalDate asOf,
            Quantity quantity,
            BigDecimal amount) {
        Quantity sum = Quantity.ZERO;
        Money value = Money.ZERO;
        List<QuantityRow> places = books.quantities(Set.of(item), asOf);
        for (OnHandRow row : books.onHand(Set.of(item), asOf)) {
            Part part = part(position, row, places, dimensions);
            sum = sum.plus(part.quantity);
            value = value.plus(part.amount);
        }
        BigDecimal shown = value.in(currency);
        return Verdict.of(
                quantity.equals(sum) && amount.compareTo(shown) == 0,
                quantity + " " + amount.toPlainString(),
                sum + " " + shown.toPlainString());
    }

    private record Part(Quantity quantity, Money amount) {}

    /** The part of a cost object that lies at the dimensions: all of it, or by quantity (rules.md R-44). */
    private static Part part(
            Expectation.Position position, OnHandRow row, List<QuantityRow> places, DimensionValues asked) {
        Quantity there = Quantity.ZERO;
        boolean everywhere = true;
        for (QuantityRow place : places) {
            if (place.costObject().equals(row.costObject())) {
                if (matches(asked, place.dimensions())) {
                    there = there.plus(quantity(position, place));
                } else {
                    everywhere = false;
                }
            }
        }
        Part whole = whole(position, row.onHand());
        if (everywhere) {
            return whole;
        }
        return new Part(there, whole.quantity.isZero() ? Money.ZERO : whole.amount.share(there, whole.quantity));
    }

    private static Quantity quantity(Expectation.Position position, QuantityRow place) {
        return switch (position) {
            case ON_HAND -> place.physical().plus(place.financial());
            case FINANCIAL -> place.financial();
            case PHYSICAL -> place.physical();
        };
    }

    private static Part whole(Expectation.Position position, OnHand onHand) {
        return switch (position) {
            case ON_HAND -> new Part(onHand.quantity(), onHand.amount());
            case FINANCIAL -> new Part(onHand.financialQuantity(), onHand.financialAmount());
            case PHYSICAL -> new Part(onHand.physicalQuantity(), onHand.physicalAmount());
        };
    }

    private static boolean matches(DimensionValues asked, Dimensions dimensions) {
        return asked.named().entrySet().stream()
                .allMatch(one -> dimensions.get(one.getKey()).equals(one.getValue()));
    }

    /** Whether dimensions single out a cost object: where its goods lie besides makes no other one. */
    private boolean isOf(CostObject costObject, DimensionValues asked) {
        Catalogue catalogue = books.catalogue();
        DimensionGroup group = catalogue.dimensionGroup(catalogue.requireItem(costObject.item()));
        return asked.named().entrySet().stream()
                .filter(one -> group.financial().contains(one.getKey()))
                .allMatch(one -> costObject.financial().get(one.getKey()).equals(one.getValue()));
    }

    private Verdict runningAverage(Expectation.RunningAverage expected) {
        Catalogue catalogue = books.catalogue();
        Item item = catalogue.requireItem(expected.item());
        List<OnHandRow> rows = books.onHand(Set.of(expected.item()), null).stream()
                .filter(row -> isOf(row.costObject(), expected.dimensions()))
                .toList();
        if (rows.size() > 1) {
            return new Verdict.Fails("one cost object", "there are " + rows.size());
        }
        OnHand onHand = rows.isEmpty() ? OnHand.EMPTY : rows.getFirst().onHand();
        BigDecimal price = RunningAverage.of(onHand, catalogue.modelGroup(item).averagesPhysical())
                .price(item.price(), currency);
        BigDecimal shown = price.setScale(expected.price().scale(), RoundingMode.HALF_UP);
        return Verdict.of(
                shown.compareTo(expected.price()) == 0, expected.price().toPlainString(), shown.toPlainString());
    }

    private Verdict layers(Expectation.Layers expected) {
        Set<CostObject> costObjects = new TreeSet<>();
        List<OpenTransaction> open = new ArrayList<>();
        books.open(OpenQuery.all(ReadBooks.END), transaction -> {
            if (transaction.receipt()
                    && transaction.isFinancial()
                    && isCosted(transaction)
                    && transaction.costObject().item().equals(expected.item())
                    && isOf(transaction.costObject(), expected.dimensions())) {
                costObjects.add(transaction.costObject());
                open.add(transaction);
            }
        });
        if (costObjects.size() > 1) {
            return new Verdict.Fails("one cost object", "there are " + costObjects.size());
        }
        open.sort(OpenTransaction.IN_ORDER);
        String wanted = expected.layers().stream()
                .map(layer -> layer.quantity() + " " + amount(layer.amount()))
                .collect(Collectors.joining(", "));
        String found = open.stream()
                .map(layer ->
                        layer.quantityOpen() + " " + amount(layer.amountOpen().in(currency)))
                .collect(Collectors.joining(", "));
        return Verdict.equal(wanted, found);
    }

    /** A pool, or booked on accounts: not the half of a transfer inside a cost object (rules.md R-17). */
    private static boolean isCosted(OpenTransaction transaction) {
        return transaction.pool() || transaction.accounts() != null;
    }

    private String amount(BigDecimal amount) {
        return amount.setScale(currency.decimals(), RoundingMode.UNNECESSARY).toPlainString();
    }
}
