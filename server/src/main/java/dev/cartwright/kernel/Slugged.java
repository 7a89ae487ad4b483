package dev.cartwright.kernel;

/// What has a slug, and may get another one when it is stored.
public interface Slugged<T> {
    String slug();

    T withSlug(String slug);
}
