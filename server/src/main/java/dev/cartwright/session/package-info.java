/// Sign-ins: sessions, their cookies and refresh tokens, and the signed access tokens with their keys. Owns `sessions`,
/// `refresh_tokens` and `signing_keys`; may call identity. What happens at a sign-in follows by [SignInFollower].
@NullMarked
package dev.cartwright.session;

import org.jspecify.annotations.NullMarked;
