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
    private final NodeRelay node;
    private final TransactionSynchronizationRegistry transaction;

    Events(EventStore store, EventRelay relay, NodeRelay node, TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.relay = relay;
        this.node = node;
        this.transaction = transaction;
    }

    /// @throws IllegalStateException outside of a transaction
    public void publish(Event event) {
        transaction.registerInterposedSynchronization(new AfterCommit(store.append(event)));
    }

    /// This node knows before the answer of the change leaves; whoever may take their time is woken.
    private final class AfterCommit implements Synchronization {
        private final EventStore.Placed placed;

        AfterCommit(EventStore.Placed placed) {
            this.placed = placed;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                node.happenedHere(placed);
                relay.wake();
            }
        }
    }
}
