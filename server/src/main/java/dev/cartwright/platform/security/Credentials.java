package dev.cartwright.platform.security;

import dev.cartwright.kernel.Caller;
import java.util.Optional;

/// Finds out who a credential stands for, as things are now: a sign-in that has ended, or an account that was deleted,
/// is nobody's from that moment on.
public interface Credentials {
    /// The caller of an access token (`Authorization: Bearer`); empty if it is not valid, or not any more.
    Optional<Caller> bearer(String accessToken);

    /// The caller of a browser's session cookie; empty if it is not valid, or not any more.
    Optional<Caller> session(String secret);
}
