package org.lukk.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to put a transaction of the books back: every change notes its opposite. */
final class Undo {
    private final Deque<Runnable> opposites = new ArrayDeque<>();

    /** Notes how to take back what was just done. */
    void note(Runnable opposite) {
        opposites.push(opposite);
    }

    <T> void add(List<T> list, T element) {
        list.add(element);
        note(list::removeLast);
    }

    <K, V> void put(Map<K, V> map, K key, V value) {
        @Nullable V before = map.put(key, value);
        note(() -> {
            if (before == null) {
                map.remove(key);
            } else {
                map.put(key, before);
            }
        });
    }

    void commit() {
        opposites.clear();
    }

    void rollBack() {
        while (!opposites.isEmpty()) {
            opposites.pop().run();
        }
    }
}
