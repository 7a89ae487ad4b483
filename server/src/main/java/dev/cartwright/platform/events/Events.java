package dev.cartwright.platform.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/// Tells what has happened, in the transaction that made it happen: both are kept or neither.
@Singleton
public class Events {
    private final EventStore store;
    private final EventRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    Events(EventStore store, EventRelay relay, TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.relay = relay;
        this.transaction = transaction;
    }

    /// @throws IllegalStateException outside of a transaction
    public void publish(Event event) {
        store.append(event);
        transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
    }

    private record WakeAfterCommit(EventRelay relay) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
