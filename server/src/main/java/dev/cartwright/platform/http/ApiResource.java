package dev.cartwright.platform.http;

/// Marks a REST resource of the public API, so that its paths, parameters and methods can be listed.
public interface ApiResource {}
