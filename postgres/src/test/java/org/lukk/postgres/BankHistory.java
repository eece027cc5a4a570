package org.lukk.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lukk.values.Code;

/** What was asked in a bank test and what was answered. */
final class BankHistory {
    /** What else went on while something was posted. */
    enum Meanwhile {
        NO_RUN("no run"),
        RUN_ELSEWHERE("a run in another company"),
        RUN_HERE("a run in the same company");

        private final String words;

        Meanwhile(String words) {
            this.words = words;
        }
    }

    /** A run with the number it was given. */
    record NumberedRun(BankCommand.MakeRun command, int number) {}

    private final List<BankCommand.Post> acknowledged = new ArrayList<>();
    private final List<BankCommand.Post> refused = new ArrayList<>();
    private final List<NumberedRun> runs = new ArrayList<>();
    private final Map<Code, Integer> refusals = new TreeMap<>();
    private final Map<Meanwhile, List<Long>> nanos = new EnumMap<>(Meanwhile.class);
    private final List<String> anomalies = new ArrayList<>();
    private int postings;
    private int snapshots;
    private long deadlocks;

    synchronized int acknowledge(BankCommand.Post command, Meanwhile meanwhile, long took) {
        acknowledged.add(command);
        nanos.computeIfAbsent(meanwhile, _ -> new ArrayList<>()).add(took);
        postings += command.postings().size();
        return postings;
    }

    synchronized void refuse(BankCommand.Post command, Code code) {
        refused.add(command);
        refusals.merge(code, 1, Integer::sum);
    }

    synchronized void refuse(Code code) {
        refusals.merge(code, 1, Integer::sum);
    }

    synchronized void made(BankCommand.MakeRun command, int number) {
        runs.add(new NumberedRun(command, number));
    }

    synchronized void looked(List<String> wrong) {
        snapshots++;
        anomalies.addAll(wrong);
    }

    synchronized void anomaly(String what) {
        anomalies.add(what);
    }

    synchronized void deadlocks(long counted) {
        deadlocks = counted;
    }

    synchronized int postings() {
        return postings;
    }

    synchronized int snapshots() {
        return snapshots;
    }

    synchronized List<String> anomalies() {
        return List.copyOf(anomalies);
    }

    /** Why anything was refused. */
    synchronized Map<Code, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    synchronized List<BankCommand.Post> acknowledged(String company) {
        return of(company, acknowledged);
    }

    synchronized List<BankCommand.Post> refused(String company) {
        return of(company, refused);
    }

    private static List<BankCommand.Post> of(String company, List<BankCommand.Post> commands) {
        return commands.stream()
                .filter(command -> command.acting().company().equals(company))
                .toList();
    }

    synchronized List<NumberedRun> runs(String company) {
        return runs.stream()
                .filter(run -> run.command().acting().company().equals(company))
                .toList();
    }

    synchronized long runs(BankCommand.Kind kind) {
        return runs.stream().filter(run -> run.command().kind() == kind).count();
    }

    /** The counts, in one line. */
    synchronized String counts() {
        return postings + " postings in " + acknowledged.size() + " commands, " + refused.size() + " refused, "
                + runs(BankCommand.Kind.CLOSE) + " closes, " + runs(BankCommand.Kind.REVERSE) + " reversals, "
                + runs(BankCommand.Kind.RECALCULATE) + " recalculations, " + snapshots + " snapshots, "
                + deadlocks + " deadlocks, " + anomalies.size() + " anomalies";
    }

    /** How long commands took that were acknowledged. */
    synchronized String times() {
        StringBuilder text = new StringBuilder("half of the commands and all but one in a hundred took at most");
        nanos.forEach((meanwhile, took) -> text.append(String.format(
                Locale.ROOT, "; %s: %.1f and %.1f ms", meanwhile.words, share(took, 50), share(took, 99))));
        return text.toString();
    }

    private static double share(List<Long> nanos, int percent) {
        long[] sorted = nanos.stream().mapToLong(took -> took).toArray();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * percent / 100] / 1e6;
    }
}
