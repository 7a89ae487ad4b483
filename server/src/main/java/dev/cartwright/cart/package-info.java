/// Carts: what somebody means to buy, at today's prices, without holding any stock. Owns `carts` and `cart_tokens`;
/// may
/// call shipping, pricing, tax, inventory and the catalogue; follows sign-ins and accounts.
@NullMarked
package dev.cartwright.cart;

import org.jspecify.annotations.NullMarked;
