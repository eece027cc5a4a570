package org.lukk.harness.simulator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.harness.simulator.Expected.Came;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.reference.Run;

/** Takes back the newest active run, which must be the one asked for if one is. */
final class ReverseCommand extends Command {
    private final OptionalInt number;
    private final Optional<LocalDate> voucherDate;

    ReverseCommand(String token, OptionalInt number, Optional<LocalDate> voucherDate) {
        super(token);
        this.number = number;
        this.voucherDate = voucherDate;
    }

    @Override
    void carryOut(Books books) {
        new MonthEnd(books, acting(), 1).reverse(number, voucherDate);
    }

    @Override
    Expected expected(Model model) {
        Set<String> codes = new TreeSet<>();
        if (model.isHeld()) {
            codes.add(Model.RUN_IN_PROGRESS);
        }
        Optional<Run> newest = model.activeRuns().stream().reduce((_, last) -> last);
        boolean dropped =
                newest.filter(run -> model.kept().contains(run.number())).isPresent();
        codes.addAll(againstNumber(model, newest));
        Set<String> dates = newest.map(run -> againstDate(model, run)).orElse(Set.of());
        if (codes.isEmpty() && dropped && !dates.isEmpty()) {
            return new Expected(Set.of(Came.DONE, Came.REFUSED), dates);
        }
        codes.addAll(dates);
        return Expected.refusedOr(codes, Came.DONE);
    }

    private Set<String> againstNumber(Model model, Optional<Run> newest) {
        if (number.isPresent() && number.getAsInt() > model.facts().runs().size()) {
            return Set.of("unknown-run");
        }
        if (newest.isEmpty()) {
            return Set.of("nothing-to-reverse");
        }
        if (number.isEmpty() || number.getAsInt() == newest.get().number()) {
            return Set.of();
        }
        boolean active = model.activeRuns().stream().anyMatch(run -> run.number() == number.getAsInt());
        return Set.of(active ? "not-last-run" : "nothing-to-reverse");
    }

    private Set<String> againstDate(Model model, Run newest) {
        LocalDate date = voucherDate.orElse(newest.date());
        Set<String> codes = new TreeSet<>(model.againstVoucher(date));
        boolean closed = model.activeRuns().stream()
                .anyMatch(run ->
                        run.kind() == Run.Kind.CLOSE && run.number() != newest.number() && !date.isAfter(run.date()));
        if (closed) {
            codes.add("closed-period");
        }
        return codes;
    }

    @Override
    void happened(Model model, Came came) {
        if (came == Came.DONE) {
            model.giveUpDead();
            model.add(new Event.Reverse());
        }
    }

    @Override
    Command again(String token) {
        return new ReverseCommand(token, number, voucherDate);
    }

    @Override
    String kind() {
        return "reverse";
    }

    @Override
    public String toString() {
        return "reverse " + (number.isPresent() ? number.getAsInt() : "the newest")
                + voucherDate.map(date -> " on " + date).orElse("");
    }
}
