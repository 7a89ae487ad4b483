package dev.cartwright.platform.mail;

/// One mail to one person.
///
/// @param id the same message sent again has the same id and is kept once
public record Message(String id, String to, String subject, String text, String html) {}
