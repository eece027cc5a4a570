package org.lukk.interchange.tables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Origin;
import org.lukk.inventory.TransactionState;

/**
 * An inventory transaction as it is listed.
 *
 * @param closedOn date of the settlement that left nothing open; absent while something is
 * @param origin who recorded it first, and when
 */
public record TransactionRow(
        TransactionState state,
        @Nullable LocalDate closedOn,
        @Nullable Origin origin) {}
