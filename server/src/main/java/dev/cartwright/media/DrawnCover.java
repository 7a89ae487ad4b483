package dev.cartwright.media;

import java.util.List;
import java.util.stream.Collectors;

/// What a drawn cover shows: title and author on one of twelve cloths, with one of eight motifs, both chosen by the
// words.
record DrawnCover(String title, String author) {
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_AUTHOR = 60;
    private static final int MOST_AUTHORS = 3;
    private static final int MARGIN = 48;
    private static final int TEXT_WIDTH = Covers.WIDTH - 2 * MARGIN;
    private static final int AUTHOR_SIZE = 34;
    private static final int ART_BEGINS = 390;

    static DrawnCover of(String title, List<String> authors) {
        var named = authors.stream().limit(MOST_AUTHORS).collect(Collectors.joining(", "));
        var by = authors.size() > MOST_AUTHORS ? authors.getFirst() + " and others" : named;
        return new DrawnCover(Lettering.cut(title, LONGEST_TITLE), Lettering.cut(by, LONGEST_AUTHOR));
    }

    /// As it stands in an address.
    String text() {
        return title + "\n" + author;
    }

    static DrawnCover read(String text) {
        var parts = text.split("\n", 2);
        return new DrawnCover(parts[0], parts.length > 1 ? parts[1] : "");
    }

    String svg() {
        var dice = new Dice(text());
        var cloth = Cloth.of(dice);
        var motif = Motif.of(dice);
        var lettering = Lettering.fit(title, TEXT_WIDTH);
        int baseline = MARGIN + 30 + lettering.size() * 8 / 10;
        var letters = new StringBuilder();
        for (var line : lettering.lines()) {
            letters.append(Lettering.line(line, lettering.size(), MARGIN, baseline, TEXT_WIDTH, cloth.ink(), true));
            baseline += lettering.size() * 11 / 10;
        }
        int authorAt = baseline - lettering.size() * 11 / 10 + 2 * AUTHOR_SIZE;
        letters.append(Lettering.line(author, AUTHOR_SIZE, MARGIN, authorAt, TEXT_WIDTH, cloth.ink(), false));
        int down = Math.max(0, authorAt + AUTHOR_SIZE - ART_BEGINS);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 900" width="600" height="900" role="img" aria-label="%s">\
                <rect width="600" height="900" fill="%s"/><g transform="translate(0 %d)">%s</g>%s\
                <rect width="20" height="900" fill="#000" opacity=".13"/><rect x="20" width="4" height="900" fill="#fff" opacity=".18"/>\
                </svg>
                """.formatted(
                Lettering.escaped(title + ", " + author), cloth.ground(), down, motif.draw(dice, cloth), letters);
    }
}
