package org.lukk.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept beside the facts so that posting need not sum them up: made anew from them
 * (architecture.md, Facts and projections). The figures are written here once more, apart from the code that keeps them.
 */
public final class Projections {
    /** A projection: its table, and what the facts say must be in it. */
    private record Projection(String table, String columns, String facts) {
        String differences() {
            String kept = "select " + columns + " from lukk_projection." + table;
            return "select count(*) from ((%1$s except %2$s) union all (%2$s except %1$s)) different"
                    .formatted("(" + kept + ")", "(" + facts + ")");
        }
    }

    /** Every cost object has its row, also where nothing was posted yet: it is what a posting locks. */
    private static final Projection ON_HAND = new Projection(
            "on_hand",
            "cost_object, updates, physical_quantity, physical_amount, financial_quantity, financial_amount",
            """
            select c.id, count(u.lot), coalesce(sum(u.physical_quantity), 0)::bigint,
              coalesce(sum(u.physical_amount), 0)::bigint, coalesce(sum(u.financial_quantity), 0)::bigint,
              coalesce(sum(u.financial_amount), 0)::bigint
            from lukk.cost_object c left join lukk.inventory_update u on u.cost_object = c.id
            group by c.id""");

    private static final Projection QUANTITIES =
            new Projection("quantity_on_hand", "place, cost_object, physical_quantity, financial_quantity", """
            select t.place, u.cost_object, sum(u.physical_quantity)::bigint, sum(u.financial_quantity)::bigint
            from lukk.inventory_update u join lukk.inventory_transaction t on t.lot = u.lot
            group by t.place, u.cost_object""");

    private static final String RUN_SUMS = """
            select cost_object, run,
              coalesce(sum(amount) filter (where basis = 'physical'), 0)::bigint as physical_amount,
              coalesce(sum(amount) filter (where basis = 'financial'), 0)::bigint as financial_amount
            from lukk.adjustment group by cost_object, run""";
    private static final String RUN_KEPT = """
            select cost_object, run, sum(physical_amount)::bigint, sum(financial_amount)::bigint
            from lukk_projection.run_on_hand group by cost_object, run""";

    private static final Projection SERIES = new Projection(
            "number_series",
            "book, series, year, last",
            "select book, series, year, sum(vouchers)::bigint from lukk.voucher_range group by book, series, year");

    private static final Map<String, String> DIFFERENCES = new LinkedHashMap<>();
    private static final List<String> REBUILD = List.of(
            "delete from lukk_projection.on_hand",
            "insert into lukk_projection.on_hand " + ON_HAND.facts(),
            "delete from lukk_projection.quantity_on_hand",
            "insert into lukk_projection.quantity_on_hand " + QUANTITIES.facts(),
            "delete from lukk_projection.run_on_hand",
            "insert into lukk_projection.run_on_hand " + RUN_SUMS,
            "delete from lukk_projection.number_series",
            "insert into lukk_projection.number_series " + SERIES.facts(),
            """
            update lukk_projection.gate set closed_to = (
              select max(date) from lukk.run_status run
              where run.book = gate.book and run.active and run.type = 'close')""");

    static {
        for (Projection projection : List.of(ON_HAND, QUANTITIES, SERIES)) {
            DIFFERENCES.put(projection.table(), projection.differences());
        }
        String nothing = " having sum(physical_amount) <> 0 or sum(financial_amount) <> 0";
        String sums = "select cost_object, run, physical_amount, financial_amount from (" + RUN_SUMS
                + ") facts where physical_amount <> 0 or financial_amount <> 0";
        DIFFERENCES.put(
                "run_on_hand",
                "select count(*) from ((%1$s except %2$s) union all (%2$s except %1$s)) different"
                        .formatted("(" + RUN_KEPT + nothing + ")", "(" + sums + ")"));
        DIFFERENCES.put("gate", """
                select count(*) from lukk_projection.gate
                where closed_to is distinct from (
                  select max(date) from lukk.run_status run
                  where run.book = gate.book and run.active and run.type = 'close')""");
    }

    private Projections() {}

    /** How many rows of each projection differ from the facts. */
    private static Map<String, Long> differences(Connection owner) throws SQLException {
        Map<String, Long> differences = new LinkedHashMap<>();
        for (Map.Entry<String, String> compared : DIFFERENCES.entrySet()) {
            try (Statement statement = owner.createStatement();
                    ResultSet row = statement.executeQuery(compared.getValue())) {
                row.next();
                differences.put(compared.getKey(), row.getLong(1));
            }
        }
        return differences;
    }

    /** Makes all projections anew and says how many rows had differed; nobody posts meanwhile. */
    public static Map<String, Long> rebuild(DatabaseAddress address) {
        try (Connection owner = Database.asOwner(address)) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("lock table lukk_projection.gate, lukk_projection.on_hand,"
                        + " lukk_projection.quantity_on_hand, lukk_projection.run_on_hand,"
                        + " lukk_projection.number_series in exclusive mode");
                Map<String, Long> differences = differences(owner);
                for (String step : REBUILD) {
                    statement.execute(step);
                }
                owner.commit();
                return differences;
            }
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }
}
