-- Receipts that take their amount from issues: the halves of a transfer, a return and its sale. Links made (positive) and
-- taken off (negative), by their place in the order of links; those of one transfer inside a cost object are not costed.
create type lukk.link_kind as enum ('transfer', 'moved', 'return');
create table lukk.cost_link (
  place bigint not null,
  issue bigint not null,
  receipt bigint not null,
  quantity bigint not null,
  recording bigint not null,
  book int not null,
  kind lukk.link_kind not null
);
create index cost_link_issue on lukk.cost_link (issue, book);
create index cost_link_receipt on lukk.cost_link (receipt, book);
grant select, insert on lukk.cost_link to lukk_app;

-- The halves of a transfer inside a cost object settle each other.
alter type lukk.principle add value 'transfer' before 'service';
