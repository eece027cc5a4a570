package org.lukk.harness.simulator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.PeriodState;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ScenarioText;
import org.lukk.testkit.reference.Answer;
import org.lukk.testkit.reference.Facts;
import org.lukk.testkit.reference.Lot;
import org.lukk.testkit.reference.Marking;
import org.lukk.testkit.reference.Reference;
import org.lukk.testkit.reference.Run;

/**
 * What the auditor knows of the books: what was acknowledged, by the naive reference, and what stands beside it: who runs
 * what, which months are open, which previews were shown. It never looks into the books.
 */
final class Model {
    static final String WITHOUT_SOLUTION = "cost-cycle-without-solution";
    static final String RUN_IN_PROGRESS = "run-in-progress";
    /** Of several reasons against a marking the books may name another than the reference. */
    private static final Set<String> OF_MARKS =
            Set.of("wrong-lot-kind", "mark-other-cost-object", "already-settled", "mark-exceeds-quantity");

    /** The same of what is about a posting that was taken back. */
    private static final Set<String> OF_CANCELLED = Set.of(
            "already-cancelled", "already-invoiced", "already-settled", "mark-other-cost-object", "wrong-lot-kind");

    private static final String LEDGER_PERIOD_NOT_OPEN = "ledger-period-not-open";

    /** A run between begin and seal. */
    record Running(String token, LocalDate date, boolean alive) {}

    /** A preview, and all that was recorded when it was computed. */
    record Shown(String digest, LocalDate date, int recorded) {}

    private final List<String> accepted = new ArrayList<>();
    private final Map<String, Lot> cancelled = new HashMap<>();
    /** Of everything recorded, the date until which no run sees it. */
    private final List<LocalDate> recorded = new ArrayList<>();

    private final Map<YearMonth, PeriodState> periods = new HashMap<>();
    private final Set<Integer> kept = new HashSet<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<Shown> previews = new ArrayList<>();
    private Facts facts;
    private @Nullable Running running;

    Model(Book nothing) {
        facts = Reference.nothing(nothing);
    }

    Facts facts() {
        return facts;
    }

    /** What was accepted, as lines of a scenario, in the order in which it took effect. */
    List<String> accepted() {
        return accepted;
    }

    // ---- runs in progress

    Optional<Running> running() {
        return Optional.ofNullable(running);
    }

    void begin(String token, LocalDate date) {
        running = new Running(token, date, true);
    }

    /** Nobody works on the run of this token any more. */
    void died(String token) {
        if (running != null && running.token().equals(token)) {
            running = new Running(token, running.date(), false);
        }
    }

    /** The run of this token is sealed or given up. */
    void ended(String token) {
        if (running != null && running.token().equals(token)) {
            running = null;
        }
    }

    void giveUpDead() {
        if (running != null && !running.alive()) {
            running = null;
        }
    }

    boolean isHeld() {
        return running != null && running.alive();
    }

    private boolean isFrozen(LocalDate date) {
        return running != null && !date.isAfter(running.date());
    }

    // ---- what is refused

    /** Why a run of this date is refused, but for another run. */
    Set<String> againstRun(LocalDate date) {
        Set<String> codes = new TreeSet<>();
        if (!date.isAfter(facts.closedTo())) {
            codes.add("close-date-not-after-last-close");
        }
        codes.addAll(againstVoucher(date));
        return codes;
    }

    Set<String> againstVoucher(LocalDate date) {
        return isOpen(date) ? Set.of() : Set.of(LEDGER_PERIOD_NOT_OPEN);
    }

    boolean isOpen(LocalDate date) {
        return state(YearMonth.from(date)) == PeriodState.OPEN;
    }

    PeriodState state(YearMonth month) {
        return periods.getOrDefault(month, PeriodState.OPEN);
    }

    /** Why postings are refused that are posted together. */
    Set<String> against(List<Event> events) {
        Set<String> codes = new TreeSet<>();
        Facts after = facts;
        for (Event event : events) {
            Answer answer = Reference.answer(after, event);
            codes.addAll(reasons(answer, event));
            after = answer.facts();
            date(event).ifPresent(date -> codes.addAll(againstPosting(date)));
        }
        return codes;
    }

    private Set<String> reasons(Answer answer, Event event) {
        if (made(event).filter(cancelled::containsKey).isPresent()) {
            return Set.of("duplicate-lot");
        }
        if (about(event).anyMatch(cancelled::containsKey)) {
            return event instanceof Event.Unmark ? Set.of() : OF_CANCELLED;
        }
        return answer.refused()
                .map(code -> OF_MARKS.contains(code) ? OF_MARKS : Set.of(code))
                .orElse(Set.of());
    }

    private Set<String> againstPosting(LocalDate date) {
        Set<String> codes = new TreeSet<>(againstVoucher(date));
        if (!date.isAfter(facts.closedTo())) {
            codes.add("closed-period");
        }
        if (isFrozen(date)) {
            codes.add(RUN_IN_PROGRESS);
        }
        return codes;
    }

    /** Why a lot is not taken back. */
    Set<String> againstCancel(LocalDate date, String name) {
        Set<String> codes = new TreeSet<>(againstPosting(date));
        if (cancelled.containsKey(name)) {
            codes.add("already-cancelled");
            return codes;
        }
        Optional<Lot> found = facts.find(name);
        if (found.isEmpty()) {
            codes.add("unknown-lot");
            return codes;
        }
        Lot lot = found.get();
        if (!facts.settled(lot).quantity().isZero()) {
            codes.add("already-settled");
        }
        if (!facts.returned(name).isZero()) {
            codes.add("return-exceeds-sale");
        }
        if (isFrozen(lot.date()) || isFrozen(lot.physicalDate())) {
            codes.add(RUN_IN_PROGRESS);
        }
        return codes;
    }

    /** Whether postings are about lots in the reach of the run in progress, which may be a reason, too. */
    boolean touchFrozen(List<Event> events) {
        return events.stream()
                .flatMap(Model::about)
                .flatMap(name -> Stream.concat(facts.find(name).stream(), Stream.ofNullable(cancelled.get(name))))
                .anyMatch(lot -> isFrozen(lot.date()) || isFrozen(lot.physicalDate()));
    }

    private static Stream<String> about(Event event) {
        return switch (event) {
            case Event.Issue e -> e.mark().stream();
            case Event.Return e -> Stream.of(e.of());
            case Event.Invoice e -> Stream.of(e.lot());
            case Event.Charge e -> Stream.of(e.lot());
            case Event.Mark e -> Stream.of(e.issue(), e.receipt());
            case Event.Unmark e -> Stream.of(e.issue());
            default -> Stream.empty();
        };
    }

    private static Optional<String> made(Event event) {
        return switch (event) {
            case Event.Receipt e -> Optional.of(e.lot());
            case Event.Issue e -> Optional.of(e.lot());
            case Event.Difference e -> Optional.of(e.lot());
            case Event.Return e -> Optional.of(e.lot());
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(Event event) {
        return switch (event) {
            case Event.Receipt e -> Optional.of(e.date());
            case Event.Issue e -> Optional.of(e.date());
            case Event.Difference e -> Optional.of(e.date());
            case Event.Transfer e -> Optional.of(e.date());
            case Event.Return e -> Optional.of(e.date());
            case Event.Invoice e -> Optional.of(e.date());
            case Event.Charge e -> Optional.of(e.date());
            case Event.Close e -> Optional.of(e.date());
            case Event.Recalculate e -> Optional.of(e.date());
            case Event.Mark _, Event.Unmark _, Event.Reverse _ -> Optional.empty();
        };
    }

    /** Whether the reference finds no costs for this run. */
    boolean isWithoutSolution(Event run) {
        return Reference.answer(facts, run)
                .refused()
                .filter(WITHOUT_SOLUTION::equals)
                .isPresent();
    }

    /** Whether a run left cents on nothing, of which the rules do not speak. */
    boolean isUndecided() {
        return facts.runs().stream().anyMatch(run -> run.met().contains(Run.Sign.CENT_ON_NOTHING));
    }

    // ---- what was done

    /** Takes over what was acknowledged; the reference must take it, too. */
    void add(Event event) {
        accepted.add(ScenarioText.line(event));
        if (event instanceof Event.Unmark unmark && cancelled.containsKey(unmark.issue())) {
            return;
        }
        Answer answer = Reference.answer(facts, event);
        if (answer.refused().isPresent()) {
            throw new IllegalStateException("accepted, though the reference says " + answer.refused() + ": " + event);
        }
        boolean isNothing = answer.facts().equals(facts);
        facts = answer.facts();
        if (!isNothing) {
            boolean isRun = event instanceof Event.Close || event instanceof Event.Recalculate;
            recorded.add(isRun ? LocalDate.MIN : date(event).orElse(LocalDate.MIN));
        }
        kept.removeIf(number -> !facts.runs().get(number - 1).active());
    }

    /** Takes over that a lot was taken back: it is as if it had never been, but for its name. */
    void cancel(LocalDate date, String name) {
        Lot lot = facts.lot(name);
        List<Marking> marks = new ArrayList<>(facts.marks());
        marks.removeAll(facts.openMarks(lot));
        List<Lot> lots = facts.lots().stream()
                .filter(other -> !other.name().equals(name))
                .toList();
        facts = new Facts(facts.book(), lots, marks, facts.runs());
        cancelled.put(name, lot);
        accepted.add(date + " cancel " + name);
        recorded.add(LocalDate.MIN);
    }

    /** A number that rises with all that a run of this date reads. */
    long facts(LocalDate upTo) {
        return recorded.stream().filter(date -> !date.isAfter(upTo)).count();
    }

    int recorded() {
        return recorded.size();
    }

    void set(YearMonth month, PeriodState state) {
        periods.put(month, state);
    }

    Map<String, String> keys() {
        return keys;
    }

    Set<Integer> kept() {
        return kept;
    }

    List<Shown> previews() {
        return previews;
    }

    List<Run> activeRuns() {
        return facts.activeRuns().toList();
    }

    /** Lots by name. */
    Map<String, Lot> lots() {
        Map<String, Lot> lots = new HashMap<>();
        facts.lots().forEach(lot -> lots.put(lot.name(), lot));
        return lots;
    }
}
