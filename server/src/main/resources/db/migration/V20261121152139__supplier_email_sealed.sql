-- Sealed by the migration 20261121152138, which SQL cannot do.
alter table suppliers drop column email;
