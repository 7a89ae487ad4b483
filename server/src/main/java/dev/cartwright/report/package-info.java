/// Figures for those who run the shop, made from what the features below tell. Owns no table.
@NullMarked
package dev.cartwright.report;

import org.jspecify.annotations.NullMarked;
