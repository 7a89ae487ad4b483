package dev.cartwright.platform.cache;

import org.jspecify.annotations.Nullable;

/// The header `Accept-Encoding` (RFC 9110, section 12.5.3).
final class Encodings {
    private Encodings() {}

    static boolean acceptGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        var any = false;
        for (var one : header.split(",")) {
            var parts = one.split(";", 2);
            var name = parts[0].strip();
            boolean accepted = parts.length == 1 || !isNone(parts[1].strip());
            if (name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip")) {
                return accepted;
            }
            any |= name.equals("*") && accepted;
        }
        return any;
    }

    /// A weight of 0 means "not that".
    private static boolean isNone(String weight) {
        return weight.matches("[qQ]\\s*=\\s*0(\\.0{0,3})?");
    }
}
