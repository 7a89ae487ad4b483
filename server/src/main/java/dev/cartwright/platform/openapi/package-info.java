/// The document of the API: the resources say what is particular to them, and what is the same everywhere (refusals,
/// headers, ids, money, pages) is added here, at build time.
@NullMarked
package dev.cartwright.platform.openapi;

import org.jspecify.annotations.NullMarked;
