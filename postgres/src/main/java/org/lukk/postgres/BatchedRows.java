package org.lukk.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/** A few rows, written by one statement in one round trip. */
final class BatchedRows implements Rows {
    /** More than so many are copied. */
    static final int FEW = 50;

    private final Table table;
    private final PreparedStatement statement;
    private int column;
    private boolean begun;

    BatchedRows(Connection connection, Table table) {
        this.table = table;
        try {
            this.statement = connection.prepareStatement(table.insert());
        } catch (SQLException e) {
            throw failed(table, e);
        }
    }

    @Override
    public Rows row() {
        addRow();
        begun = true;
        column = 0;
        return this;
    }

    private void addRow() {
        if (begun) {
            set(statement -> statement.addBatch());
            begun = false;
        }
    }

    @Override
    public Rows put(long number) {
        return set(statement -> statement.setLong(++column, number));
    }

    @Override
    public Rows put(int number) {
        return set(statement -> statement.setInt(++column, number));
    }

    @Override
    public Rows put(boolean value) {
        return set(statement -> statement.setBoolean(++column, value));
    }

    @Override
    public Rows put(@Nullable LocalDate date) {
        return date == null
                ? set(statement -> statement.setNull(++column, Types.DATE))
                : set(statement -> statement.setObject(++column, date));
    }

    @Override
    public Rows put(@Nullable String text) {
        return set(statement -> statement.setString(++column, text));
    }

    @Override
    public Rows put(byte[] bytes) {
        return set(statement -> statement.setBytes(++column, bytes));
    }

    @Override
    public Rows put(UUID id) {
        return set(statement -> statement.setObject(++column, id));
    }

    @Override
    public Rows putKey(@Nullable Long key) {
        return key == null ? set(statement -> statement.setNull(++column, Types.BIGINT)) : put(key.longValue());
    }

    @Override
    public Rows putKey(@Nullable Integer key) {
        return key == null ? set(statement -> statement.setNull(++column, Types.INTEGER)) : put(key.intValue());
    }

    @Override
    public void end() {
        addRow();
        set(PreparedStatement::executeBatch);
    }

    @Override
    public void close() {
        set(PreparedStatement::close);
    }

    private interface Step {
        void on(PreparedStatement statement) throws SQLException;
    }

    private Rows set(Step step) {
        try {
            step.on(statement);
            return this;
        } catch (SQLException e) {
            throw failed(table, e);
        }
    }

    private static UncategorizedSQLException failed(Table table, SQLException cause) {
        return new UncategorizedSQLException("write " + table.name(), table.insert(), cause);
    }
}
