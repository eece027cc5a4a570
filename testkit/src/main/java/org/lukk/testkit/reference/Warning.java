package org.lukk.testkit.reference;

/** What a run could not do, by its code and lot. */
public record Warning(String code, String lot) {}
