package org.lukk.harness.simulator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lukk.closing.RunRequest;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.PostingType;
import org.lukk.testkit.reference.Run;

/** Draws what users ask for. */
final class Office {
    /** So many lots are enough; then the books are only asked, run and reversed. */
    private static final int LOTS = 120;

    private final Chance chance;
    private final Model model;
    private final Trader trader;
    private final Path folder;
    private final List<List<ImportCommand.Row>> imported = new ArrayList<>();
    private int commands;

    Office(Chance chance, Model model, Trader trader, Path folder) {
        this.chance = chance;
        this.model = model;
        this.trader = trader;
        this.folder = folder;
    }

    /** An identity for a command. */
    String token() {
        return "command-" + ++commands;
    }

    Command next() {
        trader.daysPass();
        String token = token();
        boolean full = model.facts().lots().size() >= LOTS;
        return switch (chance.between(full ? 50 : 0, 99)) {
            case 50, 51, 52, 53, 54, 55, 56, 57 -> close(token);
            case 58, 59, 60, 61, 62, 63, 64 ->
                new CycleCommand(token, false, RunRequest.upTo(runDate()).forItems(items()));
            case 65, 66, 67, 68, 69, 70, 71, 72 -> reverse(token);
            case 73, 74, 75, 76, 77, 78, 79, 80 -> new ShowCommand(token, runDate());
            case 81, 82, 83, 84 -> new PostVoucherCommand(token, keptOrAny());
            case 85, 86, 87, 88, 89 -> new PeriodCommand(token, month(), state());
            case 90, 91 -> new ProfileCommand(token, chance.of(List.of(PostingType.values())));
            case 92, 93, 94, 95, 96, 97, 98, 99 -> imports(token, full);
            case 47, 48, 49 -> trader.cancelled(token).orElseGet(() -> new PostCommand(token, trader.together()));
            default -> new PostCommand(token, trader.together());
        };
    }

    private Command close(String token) {
        RunRequest request = RunRequest.upTo(runDate());
        List<Model.Shown> previews = model.previews();
        if (!previews.isEmpty() && chance.oneIn(2)) {
            Model.Shown shown = previews.getLast();
            String digest = chance.happens(Rare.UNKNOWN_PREVIEW) ? "0".repeat(64) : shown.digest();
            request = RunRequest.upTo(shown.date()).exactly(digest);
        }
        return new CycleCommand(token, true, chance.oneIn(3) ? request.withLedgerLater() : request);
    }

    private LocalDate runDate() {
        LocalDate today = trader.today();
        if (chance.happens(Rare.LAST_DAY_OF_MONTH)) {
            return today.withDayOfMonth(today.lengthOfMonth());
        }
        return today.minusDays(chance.of(List.of(0, 0, 1, 4)));
    }

    private Set<String> items() {
        return chance.oneIn(3) ? Set.of(trader.purchase().object().item()) : Set.of();
    }

    private Command reverse(String token) {
        List<Run> runs = model.facts().runs();
        OptionalInt number = chance.oneIn(2)
                ? OptionalInt.of(chance.between(1, runs.size() + 1))
                : model.activeRuns().stream().mapToInt(Run::number).max();
        Optional<LocalDate> date = chance.oneIn(5) ? Optional.of(trader.today()) : Optional.empty();
        return new ReverseCommand(token, chance.oneIn(2) ? OptionalInt.empty() : number, date);
    }

    private int keptOrAny() {
        List<Integer> kept = model.kept().stream().sorted().toList();
        return kept.isEmpty() || chance.oneIn(5)
                ? chance.between(1, model.facts().runs().size() + 1)
                : chance.of(kept);
    }

    private YearMonth month() {
        return YearMonth.from(trader.today()).minusMonths(chance.of(List.of(0, 1, 1, 2, 3)));
    }

    /** Mostly open, so that there is something to do; closed is for ever, and rare. */
    private PeriodState state() {
        return chance.oneIn(12) ? PeriodState.CLOSED : chance.oneIn(3) ? PeriodState.ON_HOLD : PeriodState.OPEN;
    }

    private Command imports(String token, boolean full) {
        if (!imported.isEmpty() && (full || chance.oneIn(3))) {
            return new ImportCommand(token, folder.resolve(token), chance.of(imported));
        }
        List<ImportCommand.Row> rows = new ArrayList<>();
        for (int row = 0; row < chance.between(1, 3); row++) {
            boolean known = chance.oneIn(10) && !model.keys().isEmpty();
            String key =
                    known ? chance.of(model.keys().keySet().stream().sorted().toList()) : token + "-" + row;
            rows.add(new ImportCommand.Row(key, trader.purchase()));
        }
        imported.add(rows);
        return new ImportCommand(token, folder.resolve(token), rows);
    }
}
