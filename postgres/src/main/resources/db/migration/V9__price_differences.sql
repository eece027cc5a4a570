-- What the document of a receipt says beyond what enters stock, and where that was booked: the price difference of moving
-- average, profit or loss of a fixed receipt price. Empty for all that enters stock at what its document says.
alter table lukk.inventory_update
  add column difference bigint,
  add column difference_accounts int;
