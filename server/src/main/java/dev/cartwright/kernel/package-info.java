/// Value types that all features share: money, quantities, ids, the caller and the form of a refusal. Imports no
/// framework.
@NullMarked
package dev.cartwright.kernel;

import org.jspecify.annotations.NullMarked;
