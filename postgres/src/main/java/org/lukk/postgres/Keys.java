package org.lukk.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.PostingType;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;

/** The short ids under which facts name cost objects, places and accounts. */
final class Keys implements AutoCloseable {
    /** A cost object of a valuation book. */
    record BookCostObject(int book, CostObject costObject) {}

    /** An item of a company at one combination of all its inventory dimensions. */
    record Place(int company, String item, Dimensions dimensions) {}

    /** A posting type on an account with the dimensions its entries carry. */
    record Leg(String account, PostingType type, Dimensions dimensions) {}

    private final SideConnection side;
    private final Interned<BookCostObject> costObjects;
    private final Interned<Place> places;
    private final Interned<Leg> legs;
    private final Interned<PostedAccounts> accounts;

    private final Set<Integer> postedTo = ConcurrentHashMap.newKeySet();

    Keys(SideConnection side) {
        this.side = side;
        costObjects = new Interned<>(side, new CostObjectTable());
        places = new Interned<>(side, new PlaceTable());
        legs = new Interned<>(side, new LegTable());
        accounts = new Interned<>(side, new PostedAccountsTable(legs));
    }

    void internCostObjects(int book, Collection<CostObject> wanted) {
        List<BookCostObject> keys = new ArrayList<>(wanted.size());
        wanted.forEach(costObject -> keys.add(new BookCostObject(book, costObject)));
        costObjects.intern(keys);
    }

    int costObject(int book, CostObject costObject) {
        return costObjects.id(new BookCostObject(book, costObject));
    }

    CostObject costObject(int id) {
        return costObjects.value(id).costObject();
    }

    /** Whether this process knows that a cost object was posted to. */
    boolean isPostedTo(int costObject) {
        return postedTo.contains(costObject);
    }

    void arePostedTo(Collection<Integer> known) {
        postedTo.addAll(known);
    }

    void internPlaces(Collection<Place> wanted) {
        places.intern(wanted);
    }

    int place(Place place) {
        return places.id(place);
    }

    Place place(int id) {
        return places.value(id);
    }

    void internLegs(Collection<LedgerEntry> entries) {
        List<Leg> wanted = new ArrayList<>(entries.size());
        entries.forEach(entry -> wanted.add(legOf(entry)));
        legs.intern(wanted);
    }

    int leg(LedgerEntry entry) {
        return legs.id(legOf(entry));
    }

    private static Leg legOf(LedgerEntry entry) {
        return new Leg(entry.account(), entry.type(), entry.dimensions());
    }

    Leg leg(int id) {
        return legs.value(id);
    }

    @Nullable
    Integer accounts(@Nullable PostedAccounts posted) {
        return posted == null ? null : accounts.id(posted);
    }

    @Nullable
    PostedAccounts accounts(@Nullable Integer id) {
        return id == null || id == 0 ? null : accounts.value(id);
    }

    @Override
    public void close() throws java.sql.SQLException {
        side.close();
    }
}
