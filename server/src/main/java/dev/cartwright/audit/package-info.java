/// The audit log: what staff changed, when and how it was before. Owns `audit`. One call beside the permission check,
/// in the transaction of the change, so that neither is kept without the other.
@NullMarked
package dev.cartwright.audit;

import org.jspecify.annotations.NullMarked;
