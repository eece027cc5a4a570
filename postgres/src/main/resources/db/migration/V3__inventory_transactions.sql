-- Facts of the subledger. Quantities are millionths of an inventory unit, amounts minor units of the book's currency;
-- receipts positive, issues negative. Bulk tables have no foreign keys (each costs more than the COPY itself): verify
-- checks what they refer to.
create type lukk.event as enum (
  'opening', 'opening-balance', 'receive', 'ship', 'invoice', 'purchase', 'sell', 'return-sale', 'return-purchase', 'count',
  'move', 'transfer', 'transfer-ship', 'transfer-receive', 'pick', 'return-pick', 'finish', 'route', 'surcharge', 'end',
  'assemble', 'disassemble', 'charge', 'adjust', 'adjust-on-hand', 'revalue', 'standard-cost', 'cancel');
create type lukk.update_kind as enum ('physical', 'financial', 'split', 'kept');
create type lukk.basis as enum ('physical', 'financial');

-- Who recorded facts, when, and by which command or import: the second of the two times of every fact. Numbers rise in
-- the order in which transactions of one company pass the gate.
create table lukk.recording (
  number bigint primary key,
  company int not null,
  user_name text not null,
  command text not null,
  recorded timestamptz not null,
  import_number bigint not null,
  file text not null
);
create index recording_company on lukk.recording (company, number);

-- Few and narrow keys for what is long and repeats: dimensions in canonical form, `site=1:7|warehouse=2:11`.
create table lukk.cost_object (
  id int generated always as identity primary key,
  book int not null,
  item text collate "C" not null,
  dimensions text collate "C" not null,
  unique (book, item, dimensions)
);

-- An item at one combination of all its inventory dimensions.
create table lukk.place (
  id int generated always as identity primary key,
  company int not null,
  item text collate "C" not null,
  dimensions text collate "C" not null,
  unique (company, item, dimensions)
);

-- A posting type on an account with the dimensions an entry carries.
create table lukk.ledger_leg (
  id int generated always as identity primary key,
  account text collate "C" not null,
  posting_type text collate "C" not null,
  dimensions text collate "C" not null,
  unique (account, posting_type, dimensions)
);

-- The legs on which an update was posted: those that move with the value of stock, stock first, and those against it.
create table lukk.posted_accounts (
  id int generated always as identity primary key,
  with_value int[] not null,
  against_value int[] not null,
  unique (with_value, against_value)
);

-- The identity of a lot: what never changes of it.
create table lukk.inventory_transaction (
  lot bigint primary key,
  sequence bigint not null,
  recording bigint not null,
  company int not null,
  place int not null,
  split int not null,
  dated date not null,
  ordered date not null,
  event lukk.event not null,
  receipt boolean not null,
  cost_taken_over boolean not null,
  name text collate "C" not null,
  document text,
  party text,
  description text,
  revenue text
);
create unique index inventory_transaction_name on lukk.inventory_transaction (company, name);

-- One change of the quantity or amount of a lot in one book, with the accounts it was booked on and the voucher.
create table lukk.inventory_update (
  -- Rises in the order of entry.
  number bigint primary key,
  lot bigint not null,
  physical_quantity bigint not null,
  physical_amount bigint not null,
  financial_quantity bigint not null,
  financial_amount bigint not null,
  voucher bigint,
  recording bigint not null,
  book int not null,
  cost_object int not null,
  date date not null,
  kind lukk.update_kind not null,
  physical_accounts int,
  financial_accounts int
);
-- With the book in it: before the table was analysed, the planner would hold the book alone for as selective as the lot.
create index inventory_update_lot on lukk.inventory_update (lot, book);
create index inventory_update_date on lukk.inventory_update (book, date);
-- Parts that were split off after a run's date, and are as old as the whole.
create index inventory_update_split on lukk.inventory_update (book, date) where kind = 'split';
create index inventory_update_cost_object on lukk.inventory_update (cost_object, date);

-- Markings made (positive) and taken off (negative), by their place in the order of markings.
create table lukk.mark_change (
  place bigint not null,
  issue bigint not null,
  receipt bigint not null,
  quantity bigint not null,
  recording bigint not null,
  book int not null
);
create index mark_change_issue on lukk.mark_change (issue);
create index mark_change_receipt on lukk.mark_change (receipt);
create index mark_change_recording on lukk.mark_change (book, recording);

-- A cancelled transaction and its opposite settle each other for good.
create table lukk.cancellation (
  receipt bigint not null,
  issue bigint not null,
  quantity bigint not null,
  amount bigint not null,
  recording bigint not null,
  book int not null,
  date date not null
);
create unique index cancellation_receipt on lukk.cancellation (receipt, book);
create index cancellation_recording on lukk.cancellation (book, recording);
create unique index cancellation_issue on lukk.cancellation (issue, book);

grant select, insert on
  lukk.recording, lukk.cost_object, lukk.place, lukk.ledger_leg, lukk.posted_accounts, lukk.inventory_transaction,
  lukk.inventory_update, lukk.mark_change, lukk.cancellation to lukk_app;
