package org.lukk.postgres;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lukk.closing.RunType;
import org.lukk.costing.Basis;
import org.lukk.costing.Principle;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.Update;
import org.lukk.ledger.Event;
import org.lukk.values.Method;

/** Words of the schema as the values they stand for. */
final class Words {
    private static final Map<String, Method> METHODS = byWord(Method.values(), Method::word);
    private static final Map<String, ItemType> ITEM_TYPES = byWord(ItemType.values(), ItemType::word);
    private static final Map<String, Event> EVENTS = byWord(Event.values(), Event::word);
    private static final Map<String, Update.Kind> UPDATE_KINDS = byWord(Update.Kind.values(), Update.Kind::word);
    private static final Map<String, RunType> RUN_TYPES = byWord(RunType.values(), RunType::word);
    private static final Map<String, Principle> PRINCIPLES = byWord(Principle.values(), Principle::word);
    private static final Map<String, Basis> BASES = byWord(Basis.values(), Basis::word);

    private Words() {}

    private static <E> Map<String, E> byWord(E[] values, Function<E, String> word) {
        return Stream.of(values).collect(Collectors.toMap(word, Function.identity()));
    }

    static Method method(String word) {
        return find(METHODS, word);
    }

    static ItemType itemType(String word) {
        return find(ITEM_TYPES, word);
    }

    static Event event(String word) {
        return find(EVENTS, word);
    }

    static Update.Kind updateKind(String word) {
        return find(UPDATE_KINDS, word);
    }

    static RunType runType(String word) {
        return find(RUN_TYPES, word);
    }

    static Principle principle(String word) {
        return find(PRINCIPLES, word);
    }

    static Basis basis(String word) {
        return find(BASES, word);
    }

    private static <E> E find(Map<String, E> values, String word) {
        return Objects.requireNonNull(values.get(word), () -> "a word this program does not know: " + word);
    }
}
