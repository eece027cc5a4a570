package org.lukk.testkit.production;

import java.time.LocalDate;
import org.lukk.inventory.Posting;

/** One thing done to the books of a random production. */
public sealed interface Step {
    /** Something is posted. */
    record Post(Posting posting) implements Step {}

    /** An inventory close. */
    record Close(LocalDate date) implements Step {}

    /** A recalculation. */
    record Recalculate(LocalDate date) implements Step {}

    /** The newest active run is reversed. */
    record Reverse() implements Step {}
}
