/// Domain events, written in the transaction of the change and delivered at least once. Owns `events`, `event_epochs`
/// and `event_cursors`.
@NullMarked
package dev.cartwright.platform.events;

import org.jspecify.annotations.NullMarked;
