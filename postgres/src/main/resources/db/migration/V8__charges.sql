-- Charges and transaction adjustments of receipts: updates of their own that stay on top of the document's cost.
alter type lukk.update_kind add value 'charge' before 'kept';
alter type lukk.update_kind add value 'adjustment' before 'kept';

-- Which charge or adjustment an update books, shares or moves, and the day from which runs see that.
alter table lukk.inventory_update
  add column part bigint,
  add column counts date;
create index inventory_update_part on lukk.inventory_update (book, counts) where part is not null;
