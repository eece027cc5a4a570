-- Production orders, and the orders that BOM journals are; these have no name.
create table lukk.production_order (
  number bigint primary key,
  recording bigint not null,
  book int not null,
  name text collate "C"
);
create unique index production_order_name on lukk.production_order (book, name) where name is not null;

-- Lines of orders in the order of entry: the lots that go in and come out, what is added, the end. Amounts are signed as
-- they are booked on the accounts; a line that books nothing itself has none.
create type lukk.order_line_kind as enum (
  'component', 'returned', 'product', 'product-by-share', 'removed', 'route', 'late-route', 'surcharge', 'indirect',
  'unassigned', 'variance', 'end');
create table lukk.order_line (
  place bigint primary key,
  production_order bigint not null,
  -- 0: the order as a whole.
  lot bigint not null,
  weight bigint not null,
  amount bigint not null,
  recording bigint not null,
  book int not null,
  date date not null,
  kind lukk.order_line_kind not null,
  accounts int,
  percent text
);
create index order_line_order on lukk.order_line (production_order);
create index order_line_lot on lukk.order_line (lot) where lot <> 0;
create index order_line_recording on lukk.order_line (book, recording);

-- What a run changed of an order beside stock: the surcharge, and what products whose cost is final do not take. What has a
-- recording is what a cancellation took back of it since.
create type lukk.order_adjustment_kind as enum ('indirect', 'variance', 'unassigned');
create table lukk.order_adjustment (
  production_order bigint not null,
  lot bigint not null,
  amount bigint not null,
  recording bigint,
  book int not null,
  run int not null,
  date date not null,
  kind lukk.order_adjustment_kind not null,
  accounts int
);
create index order_adjustment_order on lukk.order_adjustment (production_order);
create index order_adjustment_run on lukk.order_adjustment (book, run);

grant select, insert on lukk.production_order, lukk.order_line, lukk.order_adjustment to lukk_app;

create trigger closed_period after insert on lukk.order_line
  referencing new table as added for each statement execute function lukk.refuse_closed_period();
