package org.lukk.closing;

/** Told how far a run is. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = phase -> {};

    /** The phases of a run, in their order. */
    enum Phase {
        BEGIN,
        COMPUTE,
        SEAL
    }

    void at(Phase phase);
}
