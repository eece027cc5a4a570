package org.lukk.postgres;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.lukk.inventory.StandardCost;
import org.lukk.values.UnitCost;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Standard costs as they were activated. */
final class StandardCosts {
    private static final String ALL = """
            select number, item, date, unit_cost, dimensions from standard_cost where book = :book""";
    private static final String ORDER = " order by number";
    private static final String APPEND = """
            insert into standard_cost (number, recording, book, date, unit_cost, item, dimensions)
            values (:number, :recording, :book, :date, :unitCost, :item, :dimensions)""";

    private final Transaction transaction;

    StandardCosts(Transaction transaction) {
        this.transaction = transaction;
    }

    List<StandardCost> of(String item) {
        return read(transaction.sql(ALL + " and item = :item" + ORDER).param("item", item));
    }

    List<StandardCost> all() {
        return read(transaction.sql(ALL + ORDER));
    }

    private List<StandardCost> read(JdbcClient.StatementSpec query) {
        return query.param("book", transaction.book())
                .query((row, number) -> new StandardCost(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        new UnitCost(new BigDecimal(row.getString(4))),
                        NamedValues.read(row.getString(5))))
                .list();
    }

    void append(List<StandardCost> activated, long recording) {
        for (StandardCost standard : activated) {
            transaction
                    .sql(APPEND)
                    .param("number", standard.number())
                    .param("recording", recording)
                    .param("book", transaction.book())
                    .param("date", standard.date())
                    .param("unitCost", standard.unitCost().value())
                    .param("item", standard.item())
                    .param("dimensions", NamedValues.write(new TreeMap<>(standard.dimensions())))
                    .update();
        }
    }
}
