package dev.cartwright.platform.db;

import java.util.Optional;

/// A column in which older versions of the shop kept personal data in plain. A feature that had one makes it known as a
/// bean; the rows are sealed by a migration of this version, after the one that adds the sealed column and before the
/// one that drops the plain one.
///
/// @param version as in the names of migrations, `20261121152138`
/// @param table with the key `id`
/// @param hash the column of the look-up hash, where there is one
public record PlainColumn(String version, String table, String plain, String sealed, Optional<String> hash) {}
