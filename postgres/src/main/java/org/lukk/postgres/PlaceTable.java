package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.lukk.postgres.Keys.Place;

/** Items at combinations of all their inventory dimensions. */
final class PlaceTable extends KeyTable<Place> {
    private static final String WRITE = """
            insert into place (company, item, dimensions)
            select a::int, b, c from unnest(:a::text[], :b::text[], :c::text[]) as key (a, b, c)
            on conflict do nothing""";
    private static final String IDS = """
            select place.id, key.place
            from unnest(:a::text[], :b::text[], :c::text[]) with ordinality as key (a, b, c, place)
            join place on place.company = a::int and place.item = b and place.dimensions = c""";
    private static final String READ = """
            select id, company, item, dimensions from place where id between :from and :to order by id""";

    PlaceTable() {
        super(WRITE, IDS, READ);
    }

    @Override
    String[] columns(Place value) {
        return new String[] {
            Integer.toString(value.company()), value.item(), value.dimensions().canonical()
        };
    }

    @Override
    Place value(ResultSet row) throws SQLException {
        return new Place(row.getInt(2), row.getString(3), NamedValues.dimensions(row.getString(4)));
    }
}
