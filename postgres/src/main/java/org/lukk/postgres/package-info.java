/**
 * Books in PostgreSQL: every table, every migration and every SQL statement of the product.
 *
 * <p>{@link org.lukk.postgres.PostgresBooks} is the front door; {@link org.lukk.postgres.Migrations} brings a database to
 * the present schema, {@link org.lukk.postgres.ThrowAwayDatabases} makes databases for scenarios and tests.
 */
@NullMarked
package org.lukk.postgres;

import org.jspecify.annotations.NullMarked;
