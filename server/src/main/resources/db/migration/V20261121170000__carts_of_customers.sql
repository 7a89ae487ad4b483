-- A cart belongs to whoever had signed in; where there is no user, to whoever has its token.
alter table carts
  add column user_id uuid,
  -- The cart that took this one's lines in: its id and its tokens lead there.
  add column merged_into uuid references carts on delete cascade,
  -- Who buys and where it goes, sealed by a key that is not in the database.
  add column email_sealed bytea,
  -- Keyed: an address can be looked up, not read.
  add column email_hash bytea,
  add column address_sealed bytea,
  add column note_sealed bytea;
alter table carts drop constraint carts_state_check;
alter table carts
  add constraint carts_state_check check (state in ('open', 'ordered', 'merged')),
  add constraint carts_merged_into_check check ((state = 'merged') = (merged_into is not null));
-- CartStore.currentOf, CartStore.lockToMerge, CartStore.forgetOf
create index carts_user on carts (user_id, id) where user_id is not null;
-- The reference to the successor
create index carts_merged_into on carts (merged_into) where merged_into is not null;
-- CartStore.forgetUnchanged
create index carts_updated_at on carts (updated_at) where state <> 'ordered';
-- A cart whose order came to nothing may be forgotten; the order keeps the id.
alter table orders drop constraint orders_cart_id_fkey;
