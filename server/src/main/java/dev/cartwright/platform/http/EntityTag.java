package dev.cartwright.platform.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// Entity tags (RFC 9110, section 8.8.3): strong, made from the bytes.
public final class EntityTag {
    private static final int BYTES = 12;

    private EntityTag() {}

    public static String of(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            var start = Arrays.copyOf(digest, BYTES);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// The tag of what people edit: its version, then the digest of the bytes.
    public static String of(int version, byte[] body) {
        return '"' + Integer.toString(version) + '.' + of(body).substring(1);
    }

    /// The tag of the same answer when it is compressed: other bytes have another tag.
    public static String compressed(String tag) {
        return tag.substring(0, tag.length() - 1) + "-gzip\"";
    }

    static boolean hasVersion(String tag, int version) {
        var strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        return strong.startsWith("\"" + version + ".");
    }

    /// Whether a list of tags from `If-Match` or `If-None-Match` names `tag` or is `*`. A proxy may have weakened a
    /// tag on its way.
    public static boolean matches(String tags, String tag) {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
