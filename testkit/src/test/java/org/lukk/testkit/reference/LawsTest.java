package org.lukk.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.generate.RandomBooks;
import org.lukk.values.Money;

/** What holds of the reference's own answers after every close, cycles and late changes among them (reliability.md 4). */
class LawsTest {
    private static final int BOOKS = 3_000;

    @Test
    void afterEveryCloseLegsAreEqualAndNoCentIsLost() {
        LongStream.range(0, BOOKS)
                .mapToObj(RandomBooks::book)
                .flatMap(book -> Reference.answers(book).stream())
                .filter(answer -> answer.refused().isEmpty() && answer.event() instanceof Event.Close)
                .map(Answer::facts)
                .forEach(facts -> facts.lots().forEach(lot -> check(facts, lot)));
    }

    private static void check(Facts facts, Lot lot) {
        LocalDate day = facts.closedTo();
        if (lot.date().isAfter(day) || !lot.isFinancial() || lot.isInside()) {
            return;
        }
        boolean settled = facts.open(lot).quantity().isZero();
        if (settled && lot.isIssue()) {
            assertThat(facts.cost(lot))
                    .as(lot.name())
                    .isEqualTo(facts.settled(lot).amount());
        }
        boolean still = facts.activeRuns().noneMatch(run -> run.met().contains(Run.Sign.NEVER_STILL));
        if (settled && !lot.isIssue() && still) {
            assertThat(facts.openOn(day, lot).amount()).as(lot.name()).isEqualTo(Money.ZERO);
        }
        lot.link()
                .filter(link -> link.kind() == Link.Kind.TRANSFER)
                .map(link -> facts.lot(link.lot()))
                .ifPresent(issue -> assertThat(facts.costOn(day, lot))
                        .as(lot.name())
                        .isEqualTo(facts.cost(issue).plus(Costs.chargesOn(lot, day))));
    }
}
