package org.lukk.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values that are long and repeat in the facts, each under a short id, and known to the process once it met them. They
 * are written in transactions of their own, on the side: a fact that is rolled back leaves the id of a value behind, and
 * no posting waits for another because both met the same value first.
 */
final class Interned<V> {
    /** How one kind of value is kept. */
    interface Kept<V> {
        /** Writes those that are not there and tells the ids of all. */
        void write(SideConnection side, List<V> values, Found<V> found);

        /** Tells values by id, in the order of ids, beginning behind one. */
        void readBehind(SideConnection side, int id, Found<V> found);

        /** Tells the value of one id. */
        void read(SideConnection side, int id, Found<V> found);
    }

    /** Receives a value with its id. */
    interface Found<V> {
        void found(int id, V value);
    }

    private final Kept<V> kept;
    private final SideConnection side;
    private final Map<V, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, V> values = new ConcurrentHashMap<>();
    private int read;

    Interned(SideConnection side, Kept<V> kept) {
        this.side = side;
        this.kept = kept;
    }

    /** Sees to it that all of them have an id. */
    void intern(Collection<V> wanted) {
        List<V> missing = new ArrayList<>();
        for (V value : wanted) {
            if (!ids.containsKey(value)) {
                missing.add(value);
            }
        }
        if (!missing.isEmpty()) {
            kept.write(side, missing, this::know);
        }
    }

    int id(V value) {
        Integer known = ids.get(value);
        if (known == null) {
            intern(List.of(value));
            known = Objects.requireNonNull(ids.get(value));
        }
        return known;
    }

    V value(int id) {
        V known = values.get(id);
        if (known == null) {
            readNew();
            known = values.get(id);
        }
        return known == null ? readOne(id) : known;
    }

    /** Most often all that others wrote since is asked for next. */
    private synchronized void readNew() {
        kept.readBehind(side, read, (id, value) -> {
            know(id, value);
            read = Math.max(read, id);
        });
    }

    /** One that was written later than one with a higher id. */
    private V readOne(int id) {
        kept.read(side, id, this::know);
        @Nullable V value = values.get(id);
        if (value == null) {
            throw new IllegalStateException("no value has id " + id);
        }
        return value;
    }

    private void know(int id, V value) {
        ids.put(value, id);
        values.put(id, value);
    }
}
