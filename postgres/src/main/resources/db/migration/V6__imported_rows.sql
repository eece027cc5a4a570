-- Once means once: what was said before under the identity of an imported row or a command.
create table lukk.import (
  company int not null,
  number bigint not null,
  primary key (company, number)
);

create table lukk.posting_row (
  -- The first half of the SHA-256 of the key: as unique, and short.
  key_hash uuid not null,
  place bigint generated always as identity,
  import_number bigint not null,
  line bigint not null,
  company int not null,
  key text not null,
  content text not null,
  lot text not null,
  file text not null,
  primary key (company, key_hash)
);
create index posting_row_import on lukk.posting_row (company, import_number, place) where import_number > 0;

grant select, insert on lukk.import, lukk.posting_row to lukk_app;
