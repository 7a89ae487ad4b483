package dev.cartwright.media;

/// A picture of a product. The address never changes its content.
///
/// @param width in pixels, as is height
public record Image(String url, String alt, int width, int height) {}
