package org.lukk.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.reference.Answer;
import org.lukk.testkit.reference.Reference;

class GeneratorsTest {
    @Test
    void aSeedMakesTheSameBookAgain() {
        assertThat(RandomBooks.book(7)).isEqualTo(RandomBooks.book(7)).isNotEqualTo(RandomBooks.book(8));
    }

    @Test
    void randomBooksContainEverythingNowAndThen() {
        Census census = new Census();
        LongStream.range(0, 3_000)
                .mapToObj(RandomBooks::book)
                .map(Reference::answers)
                .forEach(census::add);
        assertThat(census.missing()).isEmpty();
        assertThat(census.books()).isEqualTo(3_000);
        assertThat(census.lines()).hasSize(Trait.ALL.size()).allMatch(line -> line.endsWith(" %"));
    }

    @Test
    void smallBooksHaveOnlyEventsThatArePosted() {
        long books = 0;
        for (Choices choices = new Choices(); choices.next(); ) {
            books += SmallBooks.from(choices, 2).stream()
                    .map(Reference::answers)
                    .peek(answers ->
                            assertThat(answers).allMatch(a -> a.refused().isEmpty()))
                    .count();
        }
        assertThat(books).isGreaterThan(2_000);
    }

    @Test
    void shrinkingLeavesNothingThatCouldGo() {
        Book book = LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(RandomBooks::book)
                .filter(GeneratorsTest::hasPartialInvoice)
                .filter(b -> b.items().size() > 1 && b.events().size() > 20)
                .findFirst()
                .orElseThrow();
        Book shrunk = Shrinker.shrink(book, GeneratorsTest::hasPartialInvoice);
        assertThat(shrunk.items()).hasSize(1);
        assertThat(shrunk.events()).hasSize(2);
        assertThat(shrunk.events().getLast()).isInstanceOf(Event.Invoice.class);
    }

    private static boolean hasPartialInvoice(Book book) {
        return Reference.answers(book).stream()
                .map(Answer::facts)
                .anyMatch(facts -> facts.lots().stream().anyMatch(lot -> lot.part() > 0));
    }
}
