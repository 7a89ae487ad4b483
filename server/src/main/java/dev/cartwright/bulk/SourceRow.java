package dev.cartwright.bulk;

import java.util.List;

/// A row of a file, as it was read.
///
/// @param line where it begins, the first line is 1
public record SourceRow(int line, List<String> cells) {}
