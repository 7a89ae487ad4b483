package dev.cartwright.order;

import java.security.SecureRandom;

/// The number that people read to each other: ten characters without those that are easily mistaken, in two groups
/// (`7KQ2M-4X9PT`). Random, so that nobody can count our orders; unique by the table's constraint.
final class OrderNumber {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OrderNumber() {}

    static String fresh() {
        var number = new StringBuilder();
        for (int at = 0; at < 2 * GROUP; at++) {
            if (at == GROUP) {
                number.append('-');
            }
            number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }
}
