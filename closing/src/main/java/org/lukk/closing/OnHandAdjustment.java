package org.lukk.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Gate;
import org.lukk.inventory.Item;
import org.lukk.ledger.Bookings;
import org.lukk.ledger.Direction;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.PostedItem;
import org.lukk.ledger.RunEntries;
import org.lukk.ledger.Specification;
import org.lukk.ledger.Voucher;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Refusal;
import org.lukk.values.Shares;

/**
 * Gives the layers that the last close left open another value: a run of its own, dated on that close, that can be
 * reversed (costing.md section 15, rules.md R-25). Layers received later and what was settled keep their cost.
 */
final class OnHandAdjustment {
    private final OpenBooks open;
    private final Acting acting;
    private final OnHandRequest request;
    private final Catalogue catalogue;
    private final Item item;

    OnHandAdjustment(OpenBooks open, Acting acting, OnHandRequest request) {
        this.open = open;
        this.acting = acting;
        this.request = request;
        this.catalogue = open.catalogue();
        this.item = catalogue.requireItem(request.item());
    }

    /** Makes the run; with this gate nobody else works. */
    Run run(Gate gate) {
        Instant started = acting.now();
        requireCloseDate(gate);
        requireKnownDimensions();
        List<LayerChange> changes = changes(layers());
        int number = open.nextRun();
        open.seal(new Sealing(
                number,
                RunType.ON_HAND_ADJUSTMENT,
                request.date(),
                started,
                acting.now(),
                acting.user(),
                "",
                null,
                changes,
                voucher(number, changes).orElse(null),
                false,
                List.of(),
                "",
                changes.size(),
                0,
                sizeOf(changes),
                0));
        return open.runs().getLast();
    }

    private void requireCloseDate(Gate gate) {
        LocalDate closed = gate.closedTo();
        if (closed == null) {
            throw new Refusal(Finding.of(Code.NO_CLOSE_YET));
        }
        if (!closed.equals(request.date())) {
            throw new Refusal(Finding.of(Code.NOT_CLOSE_DATE)
                    .with(Argument.DATE, request.date())
                    .with(Argument.CLOSED, closed));
        }
        catalogue.periods().requireOpen(request.date());
        if (catalogue.modelGroup(item).method().isPerpetual()) {
            throw new Refusal(Finding.of(Code.WRONG_LOT_KIND).with(Argument.LOT, item.code()));
        }
    }

    private void requireKnownDimensions() {
        DimensionGroup group = catalogue.dimensionGroup(item);
        for (String name : request.dimensions().keySet()) {
            if (!group.knows(name)) {
                throw new Refusal(Finding.of(Code.UNKNOWN_DIMENSION)
                        .with(Argument.DIMENSION, name)
                        .with(Argument.ITEM, item.code()));
            }
        }
    }

    /** Receipts and pools, financially updated up to the close, of which something is open; oldest first. */
    private List<OpenTransaction> layers() {
        List<OpenTransaction> layers = new ArrayList<>();
        open.open(OpenQuery.toSettle(request.date(), Set.of()), one -> {
            LocalDate financial = one.financialDate();
            if (one.receipt() && financial != null && !financial.isAfter(request.date()) && isAskedFor(one)) {
                layers.add(one);
            }
        });
        layers.sort(OpenTransaction.IN_ORDER);
        if (layers.isEmpty()) {
            throw new Refusal(Finding.of(Code.NEGATIVE_FINANCIAL)
                    .with(Argument.ITEM, item.code())
                    .with(Argument.Q, 1)
                    .with(Argument.TOTAL, 0));
        }
        return layers;
    }

    private boolean isAskedFor(OpenTransaction layer) {
        return layer.costObject().item().equals(item.code())
                && catalogue.dimensionGroup(item).financial().stream()
                        .allMatch(name -> request.asksFor(
                                name, layer.costObject().financial().get(name)));
    }

    private List<LayerChange> changes(List<OpenTransaction> layers) {
        List<Money> amounts = switch (request.value()) {
            case OnHandRequest.NewValue.AtUnitCost(var unitCost) ->
                layers.stream()
                        .map(layer -> unitCost.times(layer.quantityOpen(), catalogue.currency())
                                .minus(layer.amountOpen()))
                        .toList();
            case OnHandRequest.NewValue.ChangedBy(var amount, var by) -> spread(layers, amount, by);
        };
        List<LayerChange> changes = new ArrayList<>();
        for (int place = 0; place < layers.size(); place++) {
            Money amount = amounts.get(place);
            if (!amount.isZero()) {
                changes.add(new LayerChange(layers.get(place), amount, accounts(layers.get(place), amount)));
            }
        }
        return changes;
    }

    /** Each layer a rounded share; what is then left or too much falls on the largest, the first of equals. */
    private static List<Money> spread(List<OpenTransaction> layers, Money amount, OnHandRequest.Spread by) {
        List<Long> weights = weights(layers, by);
        long total = weights.stream().reduce(0L, Math::addExact);
        if (total <= 0) {
            return spread(layers, amount, OnHandRequest.Spread.QUANTITY);
        }
        List<Money> shares = new ArrayList<>();
        Money rest = amount;
        int largest = 0;
        for (int place = 0; place < weights.size(); place++) {
            Money share = Money.ofMinor(Shares.share(amount.minor(), weights.get(place), total));
            shares.add(share);
            rest = rest.minus(share);
            largest = weights.get(place) > weights.get(largest) ? place : largest;
        }
        shares.set(largest, shares.get(largest).plus(rest));
        return shares;
    }

    private static List<Long> weights(List<OpenTransaction> layers, OnHandRequest.Spread by) {
        return layers.stream()
                .map(layer -> switch (by) {
                    case QUANTITY -> layer.quantityOpen().micro();
                    case VALUE -> layer.amountOpen().minor();
                })
                .toList();
    }

    /** A pool has no accounts of its own: it takes those of a count today. */
    private PostedAccounts accounts(OpenTransaction layer, Money change) {
        Direction direction = change.signum() > 0 ? Direction.RECEIPT : Direction.ISSUE;
        PostedItem posted = new PostedItem(item.code(), item.itemGroup());
        PostedAccounts own = layer.accounts();
        return own != null
                ? catalogue.profile().accounts(Bookings.financial(Event.ADJUST_ON_HAND, direction), posted, own)
                : catalogue
                        .profile()
                        .accounts(
                                Bookings.financial(Event.COUNT, direction),
                                posted,
                                layer.costObject().financial());
    }

    private Optional<Voucher> voucher(int number, List<LayerChange> changes) {
        RunEntries entries = new RunEntries(Specification.TOTAL);
        PostedItem posted = new PostedItem(item.code(), item.itemGroup());
        for (LayerChange change : changes) {
            entries.add(change.accounts().entries(change.change(), ""), posted);
        }
        return Calculation.voucher(RunType.ON_HAND_ADJUSTMENT, request.date(), number, acting.user(), entries);
    }

    private static Money sizeOf(List<LayerChange> changes) {
        long sum = 0;
        for (LayerChange change : changes) {
            sum = Math.addExact(sum, Math.abs(change.change().minor()));
        }
        return Money.ofMinor(sum);
    }
}
