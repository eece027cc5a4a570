package org.lukk.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes the projections anew from the facts, as the owner of the tables and with nobody posting meanwhile. */
final class Rebuilding {
    private static final List<String> STEPS = List.of(
            // Nobody is inside a gate, and nobody enters one until this ends.
            "lock table lukk_projection.gate, lukk_projection.on_hand in access exclusive mode",
            "delete from on_hand",
            """
            insert into on_hand (cost_object, updates, physical_quantity, physical_amount, financial_quantity,
              financial_amount)
            select c.id, count(u.lot), coalesce(sum(u.physical_quantity), 0), coalesce(sum(u.physical_amount), 0),
              coalesce(sum(u.financial_quantity), 0), coalesce(sum(u.financial_amount), 0)
            from cost_object c left join inventory_update u on u.cost_object = c.id
            group by c.id""",
            "delete from run_on_hand",
            """
            insert into run_on_hand (cost_object, run, physical_amount, financial_amount)
            select cost_object, run, coalesce(sum(amount) filter (where basis = 'physical'), 0),
              coalesce(sum(amount) filter (where basis = 'financial'), 0)
            from adjustment group by cost_object, run""",
            "delete from quantity_on_hand",
            """
            insert into quantity_on_hand (place, cost_object, physical_quantity, financial_quantity)
            select t.place, u.cost_object, sum(u.physical_quantity), sum(u.financial_quantity)
            from inventory_update u join inventory_transaction t on t.lot = u.lot
            group by t.place, u.cost_object""",
            "delete from number_series",
            """
            insert into number_series (book, series, year, last)
            select book, series, year, max(first_number + vouchers - 1) from voucher_range group by book, series, year""",
            """
            update gate set closed_to = (
              select max(date) from run_status where run_status.book = gate.book and active and type = 'close')""");

    private Rebuilding() {}

    static void run(DatabaseAddress address) {
        try (Connection owner = Database.asOwner(address);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String step : STEPS) {
                statement.execute(step);
            }
            owner.commit();
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }
}
