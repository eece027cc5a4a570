package org.lukk.postgres;

/**
 * Of every ended order: what its products cost, with what of it they did not take, is what its components, conversion cost
 * and surcharge are, so that nothing of it is left in work in process.
 */
final class OrderInvariant {
    static final String SQL = """
            with member as (
              select distinct l.production_order, l.lot from order_line l
              where l.book = :book and l.kind in ('component', 'returned', 'product', 'product-by-share')
                and not exists (
                  select from order_line r
                  where r.production_order = l.production_order and r.lot = l.lot and r.kind = 'removed')),
            moved as (
              select m.production_order,
                u.physical_amount + u.financial_amount + coalesce(u.difference, 0) as amount
              from member m join inventory_update u on u.lot = m.lot and u.book = :book
              where u.part is null or exists (
                select from order_line l where l.place = u.part and l.kind = 'late-route')
              union all
              select m.production_order, a.amount
              from member m
              join adjustment a on a.lot = m.lot and a.book = :book
              join run_status r on r.book = a.book and r.number = a.run and r.active
              where r.type in ('close', 'recalculation')
              union all
              select a.production_order, case when a.kind = 'variance' then a.amount else -a.amount end
              from order_adjustment a
              join run_status r on r.book = a.book and r.number = a.run and r.active
              where a.book = :book
              union all
              select production_order, -amount from order_line
              where book = :book and kind in ('route', 'indirect', 'unassigned'))
            select 'order ' || coalesce(o.name, name_of(o.first_lot)), sum(moved.amount), 0
            from (
              select number, name, (select min(lot) from order_line l
                where l.production_order = o.number and l.lot <> 0) as first_lot
              from production_order o
              where book = :book and exists (
                select from order_line l where l.production_order = o.number and l.kind = 'end')) o
            join moved on moved.production_order = o.number
            group by o.number, o.name, o.first_lot having sum(moved.amount) <> 0""";

    private OrderInvariant() {}
}
