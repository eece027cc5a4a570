package org.lukk.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/** What the books answered, as far as expectations ask for it. */
final class Answers {
    private @Nullable Refusal refusal;
    /** Warnings of the line just before. */
    private List<Finding> justNow = List.of();
    /** The log of the last run or preview. */
    private List<Finding> lastLog = List.of();
    /** What the last check found. */
    private List<Finding> lastCheck = List.of();

    @Nullable
    Refusal refusal() {
        return refusal;
    }

    void refused(Refusal refused) {
        refusal = refused;
        justNow = List.of();
    }

    void done(List<Finding> warnings) {
        refusal = null;
        justNow = warnings;
    }

    void ran(List<Finding> log) {
        done(log);
        lastLog = log;
    }

    void checked(List<Finding> findings) {
        done(List.of());
        lastCheck = findings;
    }

    Verdict judge(Expectation.OfAnswer expectation) {
        return switch (expectation) {
            case Expectation.Warning w -> contains(justNow.isEmpty() ? lastLog : justNow, w.code(), w.lot());
            case Expectation.NoWarnings _ -> isEmpty(justNow);
            case Expectation.Finding f -> contains(lastCheck, f.code(), f.lot());
            case Expectation.NoFindings _ -> isEmpty(lastCheck);
            case Expectation.Refused r -> refused(r.code());
        };
    }

    private static Verdict contains(List<Finding> findings, String code, Optional<String> lot) {
        boolean there = findings.stream().anyMatch(finding -> isOf(finding, code) && isAbout(finding, lot));
        return Verdict.of(
                there,
                code + lot.map(name -> " of " + name).orElse(""),
                findings.isEmpty() ? "nothing" : told(findings));
    }

    private static boolean isOf(Finding finding, String code) {
        return finding.code().word().equals(code)
                || finding.cause().map(Code::word).filter(code::equals).isPresent();
    }

    private static boolean isAbout(Finding finding, Optional<String> lot) {
        return lot.isEmpty() || lot.equals(finding.lot());
    }

    private static Verdict isEmpty(List<Finding> findings) {
        return Verdict.of(findings.isEmpty(), "nothing", told(findings));
    }

    private static String told(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("; "));
    }

    private Verdict refused(String code) {
        Refusal answer = refusal;
        return answer == null
                ? new Verdict.Fails("a refusal with " + code, "it was done")
                : Verdict.of(
                        answer.findings().stream()
                                .anyMatch(finding -> finding.code().word().equals(code)),
                        code,
                        told(answer.findings()));
    }
}
