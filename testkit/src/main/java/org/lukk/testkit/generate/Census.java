package org.lukk.testkit.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukk.testkit.reference.Answer;

/** What the books that were tried contained. */
public final class Census {
    private final Map<Trait, Long> counts = new HashMap<>();
    private long books;
    private long events;
    private long runs;

    /** Counts a book by what the reference answers to it. */
    public void add(List<Answer> answers) {
        books++;
        events += answers.size();
        runs += answers.getLast().facts().runs().size();
        for (Trait trait : Trait.ALL) {
            if (trait.isIn(answers)) {
                counts.merge(trait, 1L, Long::sum);
            }
        }
    }

    public long books() {
        return books;
    }

    public long events() {
        return events;
    }

    public long runs() {
        return runs;
    }

    /** What no book contained. */
    public List<Trait> missing() {
        return Trait.ALL.stream().filter(trait -> !counts.containsKey(trait)).toList();
    }

    /** One line for each trait: {@code backdating 41.3 %}. */
    public List<String> lines() {
        return Trait.ALL.stream().map(this::line).toList();
    }

    private String line(Trait trait) {
        long perMille = counts.getOrDefault(trait, 0L) * 1000 / Math.max(books, 1);
        return trait.name() + " " + perMille / 10 + "." + perMille % 10 + " %";
    }
}
