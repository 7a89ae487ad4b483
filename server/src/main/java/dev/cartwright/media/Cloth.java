package dev.cartwright.media;

import java.util.List;

/// What a drawn cover is bound in: the colours of the ground, of the letters, and of what shall be noticed.
record Cloth(String ground, String ink, String accent) {
    private static final List<Cloth> ALL = List.of(
            new Cloth("#1F3A5F", "#F3EAD3", "#E4A93C"),
            new Cloth("#7A1F2B", "#F6E6DA", "#E9A98C"),
            new Cloth("#1D4B3A", "#EDE9D6", "#DCA73F"),
            new Cloth("#E6AE34", "#1D1B18", "#A8321C"),
            new Cloth("#2A2B33", "#EBE7DE", "#E2583E"),
            new Cloth("#D6D3C4", "#1E2E2A", "#2F6B5E"),
            new Cloth("#3C2B59", "#F0E6F3", "#F0A07C"),
            new Cloth("#C5452B", "#FCEEDD", "#1E1F25"),
            new Cloth("#86ABA4", "#12262A", "#F6ECD3"),
            new Cloth("#F0C6B6", "#3A1C25", "#B23A48"),
            new Cloth("#0F5A64", "#F4EDE0", "#F2B35B"),
            new Cloth("#B7C6D6", "#15253C", "#C2452D"));

    static Cloth of(Dice dice) {
        return ALL.get(dice.below(ALL.size()));
    }
}
