package org.lukk.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lukk.ledger.PostedAccounts;
import org.lukk.postgres.Keys.Leg;
import org.lukk.values.Dimensions;

/** The accounts kept with updates, as the ids of their legs. There are few: a company's profile decides how many. */
final class PostedAccountsTable implements Interned.Kept<PostedAccounts> {
    private static final String WRITE = """
            insert into posted_accounts (with_value, against_value) values (:with, :against) on conflict do nothing""";
    private static final String ID = """
            select id from posted_accounts where with_value = :with and against_value = :against""";
    private static final String READ = """
            select id, with_value, against_value from posted_accounts where id between :from and :to order by id""";

    private final Interned<Leg> legs;

    PostedAccountsTable(Interned<Leg> legs) {
        this.legs = legs;
    }

    private record Row(int id, List<Integer> with, List<Integer> against) {}

    @Override
    public void write(SideConnection side, List<PostedAccounts> values, Interned.Found<PostedAccounts> found) {
        for (PostedAccounts value : values) {
            int[] with = ids(value.withValue(), value.dimensions());
            int[] against = ids(value.againstValue(), value.dimensions());
            side.transaction(client -> {
                client.sql(WRITE).param("with", with).param("against", against).update();
                int id = client.sql(ID)
                        .param("with", with)
                        .param("against", against)
                        .query(Integer.class)
                        .single();
                found.found(id, value);
            });
        }
    }

    private int[] ids(List<PostedAccounts.Leg> of, Dimensions dimensions) {
        return of.stream()
                .mapToInt(leg -> legs.id(new Leg(leg.account(), leg.type(), dimensions)))
                .toArray();
    }

    @Override
    public void readBehind(SideConnection side, int id, Interned.Found<PostedAccounts> found) {
        read(side, id + 1, Integer.MAX_VALUE, found);
    }

    @Override
    public void read(SideConnection side, int id, Interned.Found<PostedAccounts> found) {
        read(side, id, id, found);
    }

    private void read(SideConnection side, int from, int to, Interned.Found<PostedAccounts> found) {
        List<Row> rows = new ArrayList<>();
        side.transaction(client -> client.sql(READ)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    rows.add(new Row(row.getInt(1), ids(row, 2), ids(row, 3)));
                }));
        // Legs are looked up once the transaction on the side has ended: they may need one of their own.
        rows.forEach(row -> found.found(row.id, value(row)));
    }

    private static List<Integer> ids(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((Integer[]) array.getArray());
    }

    private PostedAccounts value(Row row) {
        Dimensions dimensions = legs.value(row.with.getFirst()).dimensions();
        return new PostedAccounts(legs(row.with), legs(row.against), dimensions);
    }

    private List<PostedAccounts.Leg> legs(List<Integer> ids) {
        List<PostedAccounts.Leg> found = new ArrayList<>();
        for (int id : ids) {
            Leg leg = legs.value(id);
            found.add(new PostedAccounts.Leg(leg.type(), leg.account()));
        }
        return found;
    }
}
