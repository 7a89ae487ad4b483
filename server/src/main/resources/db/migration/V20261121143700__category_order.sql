-- CategoryStore.PAGE
create index categories_by_position on categories (position, id);
