package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that gives an id to values of three columns: of cost objects, of places, of ledger legs. */
abstract class KeyTable<V> implements Interned.Kept<V> {
    private final String write;
    private final String ids;
    private final String read;

    /**
     * @param write inserts what {@code unnest(:a, :b, :c)} gives and is not there
     * @param ids selects id and place of what {@code unnest(:a, :b, :c) with ordinality} gives
     * @param read selects id and columns of ids from {@code :from} to {@code :to}, in their order
     */
    KeyTable(String write, String ids, String read) {
        this.write = write;
        this.ids = ids;
        this.read = read;
    }

    /** The three columns of a value. */
    abstract String[] columns(V value);

    /** The value of columns 2 to 4 of a row. */
    abstract V value(ResultSet row) throws SQLException;

    @Override
    public void write(SideConnection side, List<V> values, Interned.Found<V> found) {
        // In one order everywhere, so that two processes that meet the same values do not deadlock.
        List<V> sorted = new ArrayList<>(values);
        sorted.sort((one, other) -> java.util.Arrays.compare(columns(one), columns(other)));
        side.transaction(client -> {
            with(client.sql(write), sorted).update();
            with(client.sql(ids), sorted).query(row -> {
                found.found(row.getInt(1), sorted.get(row.getInt(2) - 1));
            });
        });
    }

    private JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, List<V> values) {
        String[] a = new String[values.size()];
        String[] b = new String[values.size()];
        String[] c = new String[values.size()];
        for (int i = 0; i < values.size(); i++) {
            String[] columns = columns(values.get(i));
            a[i] = columns[0];
            b[i] = columns[1];
            c[i] = columns[2];
        }
        return statement.param("a", a).param("b", b).param("c", c);
    }

    @Override
    public void readBehind(SideConnection side, int id, Interned.Found<V> found) {
        read(side, id + 1, Integer.MAX_VALUE, found);
    }

    @Override
    public void read(SideConnection side, int id, Interned.Found<V> found) {
        read(side, id, id, found);
    }

    private void read(SideConnection side, int from, int to, Interned.Found<V> found) {
        side.transaction(client -> client.sql(read)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    found.found(row.getInt(1), value(row));
                }));
    }
}
