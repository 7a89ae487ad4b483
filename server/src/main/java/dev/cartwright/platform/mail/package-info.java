/// Mail: a message is made from a template pair (text and HTML) and handed to the store's outbox.
@NullMarked
package dev.cartwright.platform.mail;

import org.jspecify.annotations.NullMarked;
