-- Previews that were shown, each with the last recording it knew of: a close of exactly one of them says what came since.
create table lukk.preview (
  book int not null,
  digest text not null,
  date date not null,
  recorded bigint not null,
  made timestamptz not null,
  user_name text not null
);
create index preview_digest on lukk.preview (book, digest);

grant select, insert on lukk.preview to lukk_app;
