package org.lukk.inventory;

import org.lukk.values.Dimensions;

/**
 * Where the goods of a transfer order go that are under way (rules.md R-41).
 *
 * @param lot of the goods in transit, {@code LOT.transit-in}
 * @param destination dimensions of {@code LOT.in}, once it arrives
 */
public record Shipment(long lot, Dimensions destination) {}
