/// Who can sign in: accounts, their roles, addresses and passwords. Owns `users`; may call the audit log. Sessions and
/// tokens stand above it, in `session`; what keeps something of a user's follows by [AccountFollower].
@NullMarked
package dev.cartwright.identity;

import org.jspecify.annotations.NullMarked;
