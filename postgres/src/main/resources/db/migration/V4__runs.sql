-- Facts of runs. What belongs to a run counts while the run is active: until a reversal names it.
create type lukk.run_type as enum ('close', 'recalculation', 'on-hand-adjustment', 'reversal');
create type lukk.principle as enum (
  'fifo', 'lifo', 'lifo-date', 'weighted-average', 'weighted-average-date', 'marking', 'service', 'cancelled');

create table lukk.run (
  book int not null,
  number int not null,
  type lukk.run_type not null,
  date date not null,
  recording bigint not null,
  started timestamptz not null,
  finished timestamptz not null,
  note text not null,
  digest text not null,
  transactions int not null,
  settlements int not null,
  adjusted_amount bigint not null,
  warnings int not null,
  -- The run it takes back.
  reverses int,
  -- A close computes what it reads after this number was taken: everything posted since has a higher one.
  begun bigint,
  primary key (book, number)
);
-- No run is reversed twice.
create unique index run_reverses on lukk.run (book, reverses) where reverses is not null;

create view lukk.run_status as
  select run.*, reversal.number as reversed_by, reversal.date as reversed_on,
         reversal.number is null and run.type <> 'reversal' as active
  from lukk.run
  left join lukk.run reversal on reversal.book = run.book and reversal.reverses = run.number;

create table lukk.run_log (
  book int not null,
  run int not null,
  place int not null,
  code text not null,
  cause text,
  -- Values by the words of their arguments, each behind its length: `item=4:bolt|q=1:3`.
  arguments text not null,
  primary key (book, run, place)
);

-- The receipt that an average makes of several layers.
create table lukk.pool (
  number bigint primary key,
  quantity bigint not null,
  amount bigint not null,
  book int not null,
  run int not null,
  cost_object int not null,
  date date not null,
  name text not null
);
create index pool_run on lukk.pool (book, run);

-- Quantity and value of a receipt consumed by an issue; either may be a pool. No receipt: a service at its own cost.
create table lukk.settlement (
  receipt bigint,
  issue bigint not null,
  quantity bigint not null,
  amount bigint not null,
  book int not null,
  run int not null,
  place int not null,
  principle lukk.principle not null
);
create index settlement_receipt on lukk.settlement (receipt, book);
create index settlement_issue on lukk.settlement (issue, book);
create index settlement_run on lukk.settlement (book, run);

-- What a run changed of the cost of a lot, signed like the lot.
create table lukk.cost_adjustment (
  lot bigint not null,
  amount bigint not null,
  book int not null,
  run int not null,
  cost_object int not null,
  date date not null,
  basis lukk.basis not null,
  accounts int
);
create index cost_adjustment_lot on lukk.cost_adjustment (lot, book);
create index cost_adjustment_run on lukk.cost_adjustment (book, run);

-- What postings changed of it since: an invoice takes it back, a split shares it, a cancellation keeps it for good.
create table lukk.adjustment_change (
  lot bigint not null,
  amount bigint not null,
  recording bigint not null,
  book int not null,
  run int not null,
  cost_object int not null,
  date date not null,
  basis lukk.basis not null,
  accounts int
);
create index adjustment_change_lot on lukk.adjustment_change (lot, book);
create index adjustment_change_run on lukk.adjustment_change (book, run);
create index adjustment_change_recording on lukk.adjustment_change (book, recording);

create view lukk.adjustment as
  select book, run, lot, cost_object, basis, amount, date, accounts from lukk.cost_adjustment
  union all
  select book, run, lot, cost_object, basis, amount, date, accounts from lukk.adjustment_change;

-- What is not wholly settled after a close: where the next run begins. Lots and pools as the close left them, whole enough
-- to be read without looking anything up; sizes, also of issues. What postings touched since the close began is read anew.
create table lukk.opening_state (
  lot bigint not null,
  sequence bigint not null,
  quantity bigint not null,
  quantity_settled bigint not null,
  posted bigint not null,
  present bigint not null,
  amount_settled bigint not null,
  book int not null,
  run int not null,
  cost_object int not null,
  split int not null,
  dated date not null,
  ordered date not null,
  financial_date date,
  accounts int,
  receipt boolean not null,
  pool boolean not null,
  name text not null,
  primary key (book, run, lot)
);

-- Markings still in force after a close.
create table lukk.opening_mark (
  place bigint not null,
  issue bigint not null,
  receipt bigint not null,
  quantity bigint not null,
  book int not null,
  run int not null
);
create index opening_mark_run on lukk.opening_mark (book, run);

grant select, insert on
  lukk.run, lukk.run_log, lukk.pool, lukk.settlement, lukk.cost_adjustment, lukk.adjustment_change, lukk.opening_state,
  lukk.opening_mark to lukk_app;
grant select on lukk.run_status, lukk.adjustment to lukk_app;
