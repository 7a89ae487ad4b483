package dev.cartwright.kernel;

/// So many of one variant: what pricing, tax, inventory and shipping are asked about.
public record Wanted(VariantId variant, Quantity quantity) {}
