package dev.cartwright.platform.db;

import java.util.Map;

/// A statement that finds rows, with what it compares them with: for [Database] and [PipelinedDatabase] alike.
///
/// @param sql names each value as `:name`
public record Question(String sql, Map<String, ?> values) {}
