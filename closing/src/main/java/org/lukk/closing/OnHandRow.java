package org.lukk.closing;

import org.lukk.inventory.OnHand;
import org.lukk.values.CostObject;

/** What is on hand of one cost object. */
public record OnHandRow(CostObject costObject, OnHand onHand) {}
