-- The document, party, text and revenue of an invoice, charge or adjustment: not those of the receipt or shipment before.
alter table lukk.inventory_update
  add column document text,
  add column party text,
  add column description text,
  add column revenue text;
