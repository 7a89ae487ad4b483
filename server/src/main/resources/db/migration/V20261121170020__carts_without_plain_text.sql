-- Sealed by the migrations 20261121170010 and 20261121170011, which SQL cannot do.
alter table carts drop column email, drop column shipping_address;
