package org.lukk.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lukk.closing.Previews;
import org.lukk.inventory.Mark;
import org.lukk.inventory.PostedFacts;
import org.lukk.inventory.Update;

/** Previews of one company in memory, and what was recorded by name. */
final class MemoryPreviews implements Previews {
    private final Undo undo;
    private final MemoryLots lots;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Shown> shown = new HashMap<>();

    MemoryPreviews(Undo undo, MemoryLots lots) {
        this.undo = undo;
        this.lots = lots;
    }

    /** Takes down what facts are about. */
    void note(PostedFacts facts) {
        for (Update update : facts.updates()) {
            undo.add(names, lots.lot(update.lot()).transaction.name());
        }
        for (PostedFacts.MarkChange mark : facts.marks()) {
            if (mark.issue() != Mark.RESERVED) {
                undo.add(names, lots.lot(mark.issue()).transaction.name());
            }
        }
    }

    void noteRun(int number) {
        undo.add(names, "run " + number);
    }

    @Override
    public long recorded() {
        return names.size();
    }

    @Override
    public void keep(Shown preview) {
        undo.put(shown, preview.digest(), preview);
    }

    @Override
    public Optional<Shown> find(String digest) {
        return Optional.ofNullable(shown.get(digest));
    }

    @Override
    public List<String> since(long recorded) {
        return List.copyOf(new LinkedHashSet<>(names.subList(Math.toIntExact(recorded), names.size())));
    }
}
