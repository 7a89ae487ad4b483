package dev.cartwright.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Bodies that are no JSON, are in another encoding than UTF-8, are too deep, too wide or too large, or say what they
/// are not.
final class TextAttacks {
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/octet-stream",
            "application/vnd.api+json",
            "application/json-patch+json",
            "json",
            ";;;",
            "application/json; charset=utf-16");

    private final Endpoint endpoint;
    private final Attack ready;
    private final String sample;
    private final List<Attack> attacks = new ArrayList<>();

    TextAttacks(Endpoint endpoint, Attack ready, String sample) {
        this.endpoint = endpoint;
        this.ready = ready;
        this.sample = sample;
    }

    List<Attack> all() {
        broken();
        encodings();
        sizes();
        if (isDemanded()) {
            add("no body", "");
            MEDIA_TYPES.forEach(type -> attacks.add(ready.because("media type " + type)
                    .with("Content-Type", type)
                    .saying(sample.getBytes(
                            type.contains("utf-16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8))));
            attacks.add(ready.because("no media type").without("Content-Type").saying(sample));
        }
        return attacks;
    }

    private boolean isDemanded() {
        return endpoint.operation().at("/requestBody/required").asBoolean();
    }

    private void broken() {
        for (var text : List.of(
                "{",
                "}",
                "[]",
                "[{}]",
                "null",
                "\"text\"",
                "42",
                "true",
                "nonsense",
                "{}{}",
                "{} x",
                "{'a':1}",
                "{a:1}",
                "{\"a\":NaN}",
                "{\"a\":+1}",
                "{\"a\":01}",
                "{\"a\":.5}",
                "{\"a\":0x10}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "/* a */ {}",
                "// a\n{}",
                "<a/>",
                "\0",
                " ")) {
            if (isDemanded() || !(text.isBlank() || text.equals("null"))) {
                add("no JSON of the right kind: " + text, text);
            }
        }
        for (int part = 1; part < 4; part++) {
            add("cut off", sample.substring(0, Math.max(1, sample.length() * part / 4)));
        }
        if (sample.length() > 2) {
            var first = sample.substring(1, sample.indexOf(':'));
            add("a field twice", "{" + first + ":null," + sample.substring(1));
            add("a field twice, the second unknown", sample.replaceFirst("\\}$", ",\"x\":1,\"x\":2}"));
        }
    }

    private void encodings() {
        for (var charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")) {
            attacks.add(ready.because("in " + charset).saying(sample.getBytes(Charset.forName(charset))));
        }
        for (var wrong : List.of(
                new byte[] {(byte) 0xFF},
                new byte[] {(byte) 0xC0, (byte) 0xAF},
                new byte[] {(byte) 0xE2, (byte) 0x82},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80})) {
            inside("\"x\":\"", wrong, "\"");
            inside("\"x", wrong, "\":1");
        }
    }

    private void inside(String before, byte[] wrong, String after) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("{" + before).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(wrong);
        bytes.writeBytes((after + "}").getBytes(StandardCharsets.UTF_8));
        attacks.add(ready.because("no UTF-8").saying(bytes.toByteArray()));
    }

    private void sizes() {
        add("arrays in arrays", "[".repeat(10_000) + "]".repeat(10_000));
        add("objects in objects", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
        add("a field of arrays in arrays", "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}");
        var wide = new StringBuilder("{");
        for (int field = 0; field < 20_000; field++) {
            wide.append("\"f").append(field).append("\":0,");
        }
        add("20,000 fields", wide + "\"x\":0}");
        add("a name of 100,000 characters", "{\"" + "a".repeat(100_000) + "\":1}");
        add("a number of 1,000 digits", "{\"x\":" + "9".repeat(1_000) + "}");
        add("a number of 100,000 digits behind the point", "{\"x\":0." + "9".repeat(100_000) + "}");
        add("one byte too many", "{\"x\":\"" + "a".repeat(LARGEST_BODY - 7) + "\"}");
    }

    private void add(String what, String text) {
        attacks.add(ready.because(what).saying(text));
    }
}
