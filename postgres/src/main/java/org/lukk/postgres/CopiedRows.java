package org.lukk.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Many rows, streamed in PostgreSQL's binary COPY format: a row is the number of its values in two bytes, then each value
 * as its length in four bytes, -1 for null, and its bytes, big end first.
 */
final class CopiedRows implements Rows {
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int END_OF_ROWS = -1;
    private static final int NULL = -1;
    private static final int SEND_AT = 1 << 16;
    /** Dates are days since then. */
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private final Table table;
    private final CopyIn copy;
    private byte[] buffer = new byte[SEND_AT + (1 << 12)];
    private int size;

    CopiedRows(Connection connection, Table table) {
        this.table = table;
        try {
            this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
        } catch (SQLException e) {
            throw failed(e);
        }
        bytes(HEADER);
    }

    @Override
    public Rows row() {
        if (size > SEND_AT) {
            send();
        }
        number(table.columns().size(), Short.BYTES);
        return this;
    }

    @Override
    public Rows put(long number) {
        number(Long.BYTES, Integer.BYTES);
        number(number, Long.BYTES);
        return this;
    }

    @Override
    public Rows put(int number) {
        number(Integer.BYTES, Integer.BYTES);
        number(number, Integer.BYTES);
        return this;
    }

    @Override
    public Rows put(boolean value) {
        number(1, Integer.BYTES);
        number(value ? 1 : 0, 1);
        return this;
    }

    @Override
    public Rows put(@Nullable LocalDate date) {
        return date == null ? absent() : put(Math.toIntExact(date.toEpochDay() - EPOCH));
    }

    @Override
    public Rows put(@Nullable String text) {
        return text == null ? absent() : put(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Rows put(byte[] value) {
        number(value.length, Integer.BYTES);
        bytes(value);
        return this;
    }

    @Override
    public Rows put(UUID id) {
        number(2 * Long.BYTES, Integer.BYTES);
        number(id.getMostSignificantBits(), Long.BYTES);
        number(id.getLeastSignificantBits(), Long.BYTES);
        return this;
    }

    @Override
    public Rows putKey(@Nullable Long key) {
        return key == null ? absent() : put(key.longValue());
    }

    @Override
    public Rows putKey(@Nullable Integer key) {
        return key == null ? absent() : put(key.intValue());
    }

    private Rows absent() {
        number(NULL, Integer.BYTES);
        return this;
    }

    @Override
    public void end() {
        number(END_OF_ROWS, Short.BYTES);
        send();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        if (copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    private void send() {
        try {
            copy.writeToCopy(buffer, 0, size);
        } catch (SQLException e) {
            throw failed(e);
        }
        size = 0;
    }

    private void number(long number, int length) {
        room(length);
        for (int shift = (length - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer[size++] = (byte) (number >>> shift);
        }
    }

    private void bytes(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, buffer, size, value.length);
        size += value.length;
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(size + more, buffer.length * 2));
        }
    }

    private UncategorizedSQLException failed(SQLException cause) {
        return new UncategorizedSQLException("copy into " + table.name(), table.copy(), cause);
    }
}
