package dev.cartwright.media;

import java.util.ArrayList;
import java.util.List;

/// A title in lines that fit. How wide letters are is guessed, generously: which font draws them is not ours to say.
///
/// @param size of the letters, in pixels
record Lettering(int size, List<String> lines) {
    private static final int LARGEST = 92;
    private static final int SMALLEST = 40;
    private static final int STEP = 4;
    private static final int MOST_LINES = 4;
    private static final int MOST_SMALL_LINES = 6;
    /// Of the size.
    private static final int THOUSAND = 1000;

    static Lettering fit(String text, int width) {
        for (int size = LARGEST; size > SMALLEST; size -= STEP) {
            var lines = wrap(text, size, width);
            int most = size > LARGEST / 2 ? MOST_LINES : MOST_SMALL_LINES;
            int tried = size;
            if (lines.size() <= most && lines.stream().allMatch(line -> width(line, tried) <= width)) {
                return new Lettering(size, lines);
            }
        }
        var lines = wrap(text, SMALLEST, width);
        return new Lettering(SMALLEST, lines.subList(0, Math.min(lines.size(), MOST_SMALL_LINES)));
    }

    /// One line of text; what is too wide is set narrower.
    static String line(String text, int size, int x, int y, int width, String colour, boolean heavy) {
        var squeezed =
                width(text, size) > width ? " textLength=\"" + width + "\" lengthAdjust=\"spacingAndGlyphs\"" : "";
        return "<text x=\"%d\" y=\"%d\" font-family=\"%s\" font-weight=\"%s\" font-size=\"%d\" fill=\"%s\"%s>%s</text>"
                .formatted(
                        x,
                        y,
                        heavy
                                ? "Literata,Georgia,'Liberation Serif','Noto Serif',serif"
                                : "'Instrument Sans',Helvetica,Arial,'Liberation Sans','Noto Sans',sans-serif",
                        heavy ? "600" : "400",
                        size,
                        colour,
                        squeezed,
                        escaped(text));
    }

    /// At most so many characters, whole ones, with an ellipsis for the rest. Without line breaks.
    static String cut(String text, int most) {
        var plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (plain.codePointCount(0, plain.length()) <= most) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static List<String> wrap(String text, int size, int width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" +")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static int width(String text, int size) {
        return text.codePoints().map(Lettering::width).sum() * size / THOUSAND;
    }

    /// In thousandths of the size.
    private static int width(int point) {
        if (point >= 0x2E80) {
            return 1000;
        }
        if ("iIjlt.,:;'’!|-() ".indexOf(point) >= 0) {
            return 340;
        }
        if ("mwMW@%&—…".indexOf(point) >= 0) {
            return 920;
        }
        return Character.isUpperCase(point) ? 720 : 570;
    }
}
