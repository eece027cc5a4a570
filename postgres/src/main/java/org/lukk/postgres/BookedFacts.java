package org.lukk.postgres;

import java.time.LocalDate;
import org.lukk.inventory.OnHand;
import org.lukk.values.CanonicalBytes;
import org.lukk.values.Dimensions;

/** The inventory facts a voucher books, in the form that its content hash covers (reliability.md, Tamper evidence). */
record BookedFacts(String lot, String item, Dimensions dimensions, String kind, LocalDate date, OnHand change) {
    void addTo(CanonicalBytes covered) {
        covered.text(lot)
                .text(item)
                .dimensions(dimensions)
                .text(kind)
                .date(date)
                .quantity(change.physicalQuantity())
                .money(change.physicalAmount())
                .quantity(change.financialQuantity())
                .money(change.financialAmount());
    }
}
