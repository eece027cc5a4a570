package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.lukk.ledger.PostingType;
import org.lukk.postgres.Keys.Leg;

/** Posting types on accounts, with the dimensions of their entries. */
final class LegTable extends KeyTable<Leg> {
    private static final String WRITE = """
            insert into ledger_leg (account, posting_type, dimensions)
            select a, b, c from unnest(:a::text[], :b::text[], :c::text[]) as key (a, b, c)
            on conflict do nothing""";
    private static final String IDS = """
            select ledger_leg.id, key.place
            from unnest(:a::text[], :b::text[], :c::text[]) with ordinality as key (a, b, c, place)
            join ledger_leg
              on ledger_leg.account = a and ledger_leg.posting_type = b and ledger_leg.dimensions = c""";
    private static final String READ = """
            select id, account, posting_type, dimensions from ledger_leg where id between :from and :to order by id""";

    LegTable() {
        super(WRITE, IDS, READ);
    }

    @Override
    String[] columns(Leg value) {
        return new String[] {
            value.account(), value.type().word(), value.dimensions().canonical()
        };
    }

    @Override
    Leg value(ResultSet row) throws SQLException {
        return new Leg(
                row.getString(2),
                PostingType.of(row.getString(3)).orElseThrow(),
                NamedValues.dimensions(row.getString(4)));
    }
}
