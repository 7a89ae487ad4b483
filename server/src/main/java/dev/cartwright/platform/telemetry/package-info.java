/// What the server counts and measures of itself, for Prometheus to fetch. Knows nobody: whoever has a figure says so
/// ([Measured]).
@NullMarked
package dev.cartwright.platform.telemetry;

import org.jspecify.annotations.NullMarked;
