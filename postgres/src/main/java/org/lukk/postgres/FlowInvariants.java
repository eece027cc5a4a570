package org.lukk.postgres;

/** What must always be true where costs flow on, in SQL over the facts. */
final class FlowInvariants {
    /**
     * Both halves of a transfer between cost objects cost the same; charges and on-hand adjustments of one half are its own.
     * Goods in transit, which a marking of issue 0 keeps, pay for their own leaving and for nothing else.
     */
    static final String TRANSFERS = """
            with half as (
              select l.issue, l.receipt from cost_link l
              join inventory_transaction t on t.lot = l.receipt
              join place on place.id = t.place
              join item i on i.company = :company and i.code = place.item
              join model_group m on m.company = i.company and m.name = i.model_group
              where l.book = :book and l.kind = 'transfer' and m.method not in ('moving-average', 'standard')
              group by l.issue, l.receipt having sum(l.quantity) <> 0),
            cost as (
              select either.lot, coalesce(posted.amount, 0) + coalesce(adjusted.amount, 0) as amount
              from (select issue as lot from half union select receipt from half) either
              left join lateral (
                select sum(physical_amount + financial_amount) as amount from inventory_update
                where lot = either.lot and book = :book and part is null) posted on true
              left join lateral (
                select sum(a.amount) as amount from adjustment a
                join run_status r on r.book = a.book and r.number = a.run and r.active
                where a.lot = either.lot and a.book = :book and r.type in ('close', 'recalculation')) adjusted on true)
            select 'what arrived as ' || name_of(half.receipt), arrived.amount, -sent.amount
            from half
            join cost arrived on arrived.lot = half.receipt
            join cost sent on sent.lot = half.issue
            where arrived.amount + sent.amount <> 0
            union all
            select 'taken by another of ' || name_of(s.receipt), s.amount, 0
            from settlement s join run_status r on r.book = s.book and r.number = s.run and r.active
            left join inventory_transaction i on i.lot = s.issue
            where s.book = :book
              and exists (select from mark_change m where m.receipt = s.receipt and m.issue = 0 and m.book = s.book)
              and i.name is distinct from regexp_replace(name_of(s.receipt), 'transit-in$', 'transit-out')""";

    /** A settlement without quantity adds to one that an earlier close made between the same two. */
    static final String ADDITIONS = """
            select 'added to what ' || name_of(s.issue) || ' took of ' || name_of(s.receipt), s.amount,
              'an earlier settlement'
            from settlement s join run_status r on r.book = s.book and r.number = s.run and r.active
            where s.book = :book and s.quantity = 0 and not exists (
              select from settlement f join run_status e on e.book = f.book and e.number = f.run and e.active
              where f.receipt = s.receipt and f.issue = s.issue and f.book = :book and f.quantity > 0
                and f.run < s.run)""";

    private FlowInvariants() {}
}
