-- Who buys and where it goes, sealed by a key that is not in the database.
alter table orders
  add column email_sealed bytea,
  -- Keyed: an address can be looked up, not read.
  add column email_hash bytea,
  add column address_sealed bytea,
  add column note_sealed bytea;
