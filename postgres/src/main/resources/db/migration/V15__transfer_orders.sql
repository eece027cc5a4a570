-- Transfer orders that were shipped: the lot of the goods in transit, and the dimensions that they are received at. Markings
-- of issue 0 keep goods in transit for the issue that takes them out of there.
create table lukk.shipment (
  lot bigint primary key,
  recording bigint not null,
  book int not null,
  destination text not null collate "C"
);
grant select, insert on lukk.shipment to lukk_app;
