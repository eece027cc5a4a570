/**
 * A PostgreSQL that comes with the product: started with the first command that needs it, stopped with the last one,
 * so that a user never installs a database.
 *
 * <p>{@link org.lukk.postgres.embedded.EmbeddedServer} is the front door, {@link
 * org.lukk.postgres.embedded.ThrowAwayServer} the one for tests and trials. See docs/architecture.md, "Embedded
 * database".
 */
@NullMarked
package org.lukk.postgres.embedded;

import org.jspecify.annotations.NullMarked;
