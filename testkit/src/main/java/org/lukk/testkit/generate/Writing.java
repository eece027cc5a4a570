package org.lukk.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.reference.Answer;
import org.lukk.testkit.reference.Facts;
import org.lukk.testkit.reference.Lot;
import org.lukk.testkit.reference.Reference;

/** A book being written, event by event, with the facts it has led to. */
final class Writing {
    private final List<ItemSetUp> items;
    private final List<Event> events = new ArrayList<>();
    private Facts facts;

    Writing(List<ItemSetUp> items) {
        this.items = items;
        this.facts = Reference.nothing(new Book(items, List.of()));
    }

    /** Adds the event unless it would be refused. */
    boolean accepts(Event event) {
        Answer answer = Reference.answer(facts, event);
        if (answer.refused().isEmpty()) {
            events.add(event);
            facts = answer.facts();
        }
        return answer.refused().isEmpty();
    }

    /** Adds an event that is refused. */
    void addRefused(Event event) {
        events.add(event);
    }

    int size() {
        return events.size();
    }

    Facts facts() {
        return facts;
    }

    List<Lot> lots() {
        return facts.lots();
    }

    /** A name for a new lot. */
    String lot(String kind) {
        return kind + (events.size() + 1);
    }

    Book book() {
        return new Book(items, events);
    }
}
