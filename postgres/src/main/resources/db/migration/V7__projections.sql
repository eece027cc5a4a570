-- What can be rebuilt from facts: kept in step in the transaction of the facts, compared by verify.

-- How far inventory is closed, and the run that is closing it further.
create table lukk_projection.gate (
  book int primary key,
  closed_to date,
  token text,
  type text,
  closing_to date,
  user_name text,
  since timestamptz,
  -- The number taken when the run began.
  begun bigint
);

-- What was posted to a cost object, whatever its date; its row is also the lock of the cost object and its lots.
create table lukk_projection.on_hand (
  cost_object int primary key,
  updates bigint not null default 0,
  physical_quantity bigint not null default 0,
  physical_amount bigint not null default 0,
  financial_quantity bigint not null default 0,
  financial_amount bigint not null default 0
) with (fillfactor = 70);

-- What runs adjusted of it, as one row per run and cost object, and what postings changed of that since.
create table lukk_projection.run_on_hand (
  cost_object int not null,
  run int not null,
  physical_amount bigint not null,
  financial_amount bigint not null
);
create index run_on_hand_cost_object on lukk_projection.run_on_hand (cost_object);

create table lukk_projection.quantity_on_hand (
  place int not null,
  cost_object int not null,
  physical_quantity bigint not null,
  financial_quantity bigint not null,
  primary key (place, cost_object)
) with (fillfactor = 70);
create index quantity_on_hand_cost_object on lukk_projection.quantity_on_hand (cost_object);

create table lukk_projection.number_series (
  book int not null,
  series text not null,
  year text collate "C" not null,
  last bigint not null,
  primary key (book, series, year)
);

grant select, insert, update on
  lukk_projection.gate, lukk_projection.on_hand, lukk_projection.quantity_on_hand, lukk_projection.number_series to lukk_app;
grant select, insert on lukk_projection.run_on_hand to lukk_app;

-- The gate's lock is the rule that nothing is posted in a closed period; these triggers are the proof.
create function lukk.refuse_closed_period() returns trigger language plpgsql as $$
declare
  refused record;
begin
  select added.lot, added.date, gate.closed_to into refused
  from added join lukk_projection.gate on gate.book = added.book
  where added.date <= gate.closed_to
  limit 1;
  if found then
    raise exception 'lot % posted on %, but inventory is closed up to %', refused.lot, refused.date, refused.closed_to
      using errcode = 'LK001';
  end if;
  return null;
end
$$;

create trigger closed_period after insert on lukk.inventory_update
  referencing new table as added for each statement execute function lukk.refuse_closed_period();
create trigger closed_period after insert on lukk.adjustment_change
  referencing new table as added for each statement execute function lukk.refuse_closed_period();
