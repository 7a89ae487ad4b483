package dev.cartwright.platform.once;

import java.util.UUID;

/// Names this run of the server in the leases that it takes.
public final class ThisProcess {
    public static final UUID ID = UUID.randomUUID();

    private ThisProcess() {}
}
