package org.lukk.testkit.reference;

import org.lukk.values.Money;

/** A change of an issue's cost by a run, an increase positive. */
public record Adjustment(String issue, Money amount) {}
