package org.lukk.testkit.reference;

import java.time.LocalDate;
import org.lukk.values.Money;

/** Freight, duty or credit on a receipt; it stays on top of what was invoiced (rules.md ). */
public record Charge(LocalDate date, Money amount) {}
