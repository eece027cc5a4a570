package org.lukk.values;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that a rule of the books refuses. It is thrown inside a use case so that its transaction rolls back and
 * nothing is changed; the front doors catch it and answer with its findings.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public Refusal(Finding finding) {
        this(List.of(finding));
    }

    /** Several reasons at once, told in the order in which they were found. */
    public Refusal(List<Finding> findings) {
        // An answer, not a crash: without a stack trace it costs no more than a return value.
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")), null, false, false);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a refusal without a reason");
        }
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The code of the first reason: what {@code expect refused} compares. */
    public Code code() {
        return findings.get(0).code();
    }
}
