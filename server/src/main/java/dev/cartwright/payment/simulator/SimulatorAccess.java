package dev.cartwright.payment.simulator;

import java.net.URI;

/// What a merchant gets from this provider when he signs up.
///
/// @param url where the API is
/// @param secret the bearer token of the API
/// @param webhookSecret what webhooks are signed with
public record SimulatorAccess(URI url, String secret, String webhookSecret) {
    /// Says nothing that must not stand in a log.
    @Override
    public String toString() {
        return "SimulatorAccess[" + url + "]";
    }
}
