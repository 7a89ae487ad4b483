package dev.cartwright.platform.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// Something that has happened. Its components are its wire form: ids and amounts, never personal data.
public interface Event {
    /// `order.placed`, stable for good.
    @JsonIgnore
    String type();

    /// The text form of the aggregate's id.
    @JsonIgnore
    String aggregate();

    /// The aggregate's version after the change: a reader that sees two events of one aggregate knows which came last.
    @JsonIgnore
    int version();
}
