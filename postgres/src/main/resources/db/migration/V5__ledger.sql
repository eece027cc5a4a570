-- The general ledger: vouchers and their entries, debit positive.
create table lukk.voucher (
  number bigint primary key,
  recording bigint not null,
  book int not null,
  -- The run that made it; 0: none.
  run int not null,
  date date not null,
  content_hash bytea not null,
  description text not null,
  source text not null,
  user_name text not null
);
create index voucher_run on lukk.voucher (book, run) where run > 0;

create table lukk.ledger_entry (
  voucher bigint not null,
  amount bigint not null check (amount <> 0),
  lot bigint,
  book int not null,
  leg int not null,
  date date not null,
  place int not null,
  detail text,
  primary key (voucher, place)
);
create index ledger_entry_lot on lukk.ledger_entry (lot) where lot is not null;

-- Voucher numbers of a series without gaps, as ranges over consecutive vouchers: the number people see of a voucher is
-- the first number of its range and its place in it. So vouchers are written before their numbers are known, and the
-- series is locked last.
create table lukk.voucher_range (
  first_voucher bigint primary key,
  vouchers int not null check (vouchers > 0),
  first_number bigint not null check (first_number > 0),
  book int not null,
  series text not null,
  year text collate "C" not null,
  unique (book, series, year, first_number)
);

-- The voucher of a run that is made and kept: the ledger waits until it is posted.
create table lukk.kept_voucher (
  book int not null,
  run int not null,
  date date not null,
  description text not null,
  source text not null,
  user_name text not null,
  legs int[] not null,
  amounts bigint[] not null,
  details text[] not null,
  lots text[] not null,
  primary key (book, run)
);

grant select, insert on lukk.voucher, lukk.ledger_entry, lukk.voucher_range, lukk.kept_voucher to lukk_app;
