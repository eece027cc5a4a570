-- Set-up holds from the moment it is put; postings keep what they took from it.
create table lukk.company (
  id int generated always as identity primary key,
  name text collate "C" not null unique,
  currency text not null,
  decimals smallint not null,
  -- Raised by every change of set-up, so that a process knows whether the catalogue it holds is still the present one.
  set_up_version bigint not null default 0
);

-- One valuation of the same stream of postings; every costed fact names its book.
create table lukk.valuation_book (
  id int generated always as identity primary key,
  company int not null references lukk.company,
  name text collate "C" not null,
  unique (company, name)
);

create table lukk.account (
  company int not null references lukk.company,
  code text collate "C" not null,
  name text not null,
  type text not null,
  category text,
  primary key (company, code)
);

-- Item and item group empty: for all items.
create table lukk.posting_profile (
  company int not null references lukk.company,
  posting_type text not null,
  item text collate "C" not null,
  item_group text collate "C" not null,
  account text collate "C" not null,
  primary key (company, posting_type, item, item_group),
  check (item = '' or item_group = '')
);

create table lukk.model_group (
  company int not null references lukk.company,
  name text collate "C" not null,
  method text not null,
  include_physical boolean not null,
  fixed_receipt_price boolean not null,
  physical_negative boolean not null,
  financial_negative boolean not null,
  post_physical boolean not null,
  primary key (company, name)
);

create table lukk.dimension_group (
  company int not null references lukk.company,
  name text collate "C" not null,
  financial text[] not null,
  physical text[] not null,
  ledger text[] not null,
  primary key (company, name)
);

create table lukk.item (
  company int not null references lukk.company,
  code text collate "C" not null,
  name text not null,
  type text not null,
  model_group text collate "C" not null,
  item_group text collate "C" not null,
  dimension_group text collate "C" not null,
  price numeric not null,
  unit text not null,
  primary key (company, code)
);

-- One unit is numerator / denominator inventory units.
create table lukk.unit_conversion (
  company int not null references lukk.company,
  item text collate "C" not null,
  unit text collate "C" not null,
  numerator numeric not null,
  denominator numeric not null,
  primary key (company, item, unit)
);

create table lukk.fiscal_year (
  company int not null references lukk.company,
  name text collate "C" not null,
  from_date date not null,
  to_date date not null,
  pattern text not null,
  primary key (company, name)
);

create table lukk.ledger_period (
  company int not null references lukk.company,
  name text collate "C" not null,
  state text not null,
  primary key (company, name)
);

create table lukk.setting (
  company int not null references lukk.company,
  name text collate "C" not null,
  value text not null,
  primary key (company, name)
);

grant select, insert, update on
  lukk.account, lukk.posting_profile, lukk.model_group, lukk.dimension_group, lukk.item, lukk.unit_conversion,
  lukk.fiscal_year, lukk.ledger_period, lukk.setting to lukk_app;
grant select, insert on lukk.company, lukk.valuation_book to lukk_app;
grant update (set_up_version) on lukk.company to lukk_app;
