package org.lukk.postgres;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.lukk.inventory.StandardCost;
import org.lukk.values.UnitCost;

/** Standard costs as they were activated. */
final class StandardCosts {
    private static final String OF_ITEM = """
            select date, unit_cost, dimensions from standard_cost where book = :book and item = :item order by number""";
    private static final String APPEND = """
            insert into standard_cost (number, recording, book, date, unit_cost, item, dimensions)
            values (:number, :recording, :book, :date, :unitCost, :item, :dimensions)""";

    private final Transaction transaction;

    StandardCosts(Transaction transaction) {
        this.transaction = transaction;
    }

    List<StandardCost> of(String item) {
        return transaction
                .sql(OF_ITEM)
                .param("book", transaction.book())
                .param("item", item)
                .query((row, number) -> new StandardCost(
                        item,
                        row.getObject(1, LocalDate.class),
                        new UnitCost(new BigDecimal(row.getString(2))),
                        NamedValues.read(row.getString(3))))
                .list();
    }

    void append(List<StandardCost> activated, long recording) {
        for (StandardCost standard : activated) {
            transaction
                    .sql(APPEND)
                    .param("number", transaction.numbers().take())
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
