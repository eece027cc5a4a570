package org.lukk.scenario;

import java.time.LocalDate;
import java.util.Optional;
import org.lukk.values.Quantity;

/** Postings that take back or tie together what was posted before. */
public sealed interface Correction extends Posting {
    /** Takes a posting back by opposite transactions. */
    record Cancel(LocalDate date, String lot, Details details) implements Correction {}

    /** An issue is to cost what the receipt costs; the quantity is what both still have unmarked unless said. */
    record Mark(String issue, String receipt, Optional<Quantity> quantity, Details details) implements Correction {}

    record Unmark(String issue, Details details) implements Correction {}
}
