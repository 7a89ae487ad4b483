-- Sealed by the migration 20261121152001, which SQL cannot do.
alter table suppliers drop column email;
