-- Standard costs in the order of activation; the last one that fits a cost object counts. Dimensions as in cost_object.
create table lukk.standard_cost (
  number bigint primary key,
  recording bigint not null,
  book int not null,
  date date not null,
  unit_cost numeric not null,
  item text collate "C" not null,
  dimensions text collate "C" not null
);
create index standard_cost_item on lukk.standard_cost (book, item, number);
grant select, insert on lukk.standard_cost to lukk_app;
