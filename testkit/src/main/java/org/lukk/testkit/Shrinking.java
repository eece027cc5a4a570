package org.lukk.testkit;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.compare.Check;
import org.lukk.testkit.generate.Shrinker;
import org.lukk.testkit.reference.Reference;

/** Makes the book of a failure short; a shorter book on which what is checked never ends makes it stop. */
final class Shrinking {
    private final Check check;
    private final Search.Limit limit;
    private Failure shortest;
    private boolean hangs;

    Shrinking(Failure failed, Check check, Search.Limit limit) {
        this.check = check;
        this.limit = limit;
        this.shortest = failed;
    }

    Failure shortest() {
        Book book = Shrinker.shrink(shortest.book(), this::fails);
        return new Failure(shortest.harness(), shortest.seed(), book, shortest.difference());
    }

    private boolean fails(Book book) {
        Optional<String> difference = hangs ? Optional.empty() : difference(book);
        hangs = hangs || difference.stream().anyMatch(Search.NO_ANSWER::equals);
        difference.ifPresent(text -> shortest = new Failure(shortest.harness(), shortest.seed(), book, text));
        return difference.isPresent();
    }

    private Optional<String> difference(Book book) {
        return CompletableFuture.supplyAsync(() -> Harness.difference(check, Reference.answers(book)))
                .completeOnTimeout(
                        Optional.of(Search.NO_ANSWER), limit.patience().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
