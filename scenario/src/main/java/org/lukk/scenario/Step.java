package org.lukk.scenario;

/** A directive with the place it was written at. */
public record Step(Source at, Directive directive) {}
