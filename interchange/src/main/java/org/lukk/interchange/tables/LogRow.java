package org.lukk.interchange.tables;

import org.lukk.values.Finding;

/** A line of the log of a run. */
public record LogRow(int run, Finding finding) {}
