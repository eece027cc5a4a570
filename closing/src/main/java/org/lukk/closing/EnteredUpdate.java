package org.lukk.closing;

import org.lukk.inventory.Origin;
import org.lukk.inventory.Update;

/** An update of a transaction with who recorded it, when and from which file. */
public record EnteredUpdate(Update update, Origin origin) {}
