package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.lukk.postgres.Keys.BookCostObject;
import org.lukk.values.CostObject;

/** Cost objects, each with its row on hand from the beginning: a row that is not there cannot be locked. */
final class CostObjectTable extends KeyTable<BookCostObject> {
    private static final String WRITE = """
            with added as (
              insert into cost_object (book, item, dimensions)
              select a::int, b, c from unnest(:a::text[], :b::text[], :c::text[]) as key (a, b, c)
              on conflict do nothing
              returning id)
            insert into on_hand (cost_object) select id from added""";
    private static final String IDS = """
            select cost_object.id, key.place
            from unnest(:a::text[], :b::text[], :c::text[]) with ordinality as key (a, b, c, place)
            join cost_object on cost_object.book = a::int and cost_object.item = b and cost_object.dimensions = c""";
    private static final String READ = """
            select id, book, item, dimensions from cost_object where id between :from and :to order by id""";

    CostObjectTable() {
        super(WRITE, IDS, READ);
    }

    @Override
    String[] columns(BookCostObject value) {
        CostObject costObject = value.costObject();
        return new String[] {
            Integer.toString(value.book()),
            costObject.item(),
            costObject.financial().canonical()
        };
    }

    @Override
    BookCostObject value(ResultSet row) throws SQLException {
        return new BookCostObject(
                row.getInt(2), new CostObject(row.getString(3), NamedValues.dimensions(row.getString(4))));
    }
}
