package dev.cartwright.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Wrong ids, parameters and headers around a body that is right.
final class RequestAttacks {
    private static final Pattern STEP = Pattern.compile("\\{[^}]+\\}");
    private static final String LONG = "a".repeat(2_500);

    /// Malformed ids and slugs that nothing has, as they stand in a path.
    private static final List<String> NOTHINGS = List.of(
            "no-such-thing",
            "%20",
            "%00",
            "a%00b",
            "%0d%0aSet-Cookie:a=b",
            "..%2F..%2Fetc%2Fpasswd",
            "%2e%2e",
            "%252e%252e",
            "%F0%9F%93%96",
            "%FF%FE",
            "%C0%AF",
            "%ED%A0%80",
            "'%20or%20'1'%3D'1",
            "null",
            "undefined",
            "-1",
            "0",
            "1.5",
            "%7B%7D",
            "*",
            "%25",
            "~",
            "a;b=c",
            "a,b",
            "a:b",
            "prd_",
            "prd_00000000000000000000000000",
            "prd_zzzzzzzzzzzzzzzzzzzzzzzzzz",
            "ord_00000000000000000000000000",
            "crt_00000000000000000000000000",
            "usr_00000000000000000000000000",
            "var_00000000000000000000000000",
            "00000000-0000-0000-0000-000000000000",
            LONG);

    private static final List<String> CURSORS = List.of(
            "x",
            "%20",
            "%00",
            "%FF",
            "null",
            "0",
            "-1",
            "e30",
            "W10",
            "bnVsbA",
            "eyJzIjoidGl0bGUifQ",
            "AAAAAAAAAAAAAAAAAAAAAAAA",
            "%3Cscript%3E",
            LONG);
    private static final List<String> NUMBERS = List.of(
            "",
            "0",
            "-1",
            "101",
            "1.5",
            "abc",
            "1e1",
            "0x10",
            "%2B5",
            "%205",
            "99999999999999999999",
            "NaN",
            "%D9%A1",
            "%00");
    private static final List<String> FLAGS = List.of("", "maybe", "1", "TRUE%20", "%00", "%FF");
    private static final List<String> MOMENTS =
            List.of("", "yesterday", "2026-13-01T00:00:00Z", "2026-11-21", "0", "%00", "+1");
    private static final List<String> TEXTS =
            List.of("%00", "%FF", "%ED%A0%80", "%E2%80%AE", "'%20or%201%3D1--", "%25_%5C", LONG);

    private final Endpoint endpoint;
    private final Attack ready;
    private final List<Attack> attacks = new ArrayList<>();

    RequestAttacks(Endpoint endpoint, Attack ready) {
        this.endpoint = endpoint;
        this.ready = ready;
    }

    List<Attack> all() {
        ids();
        query();
        headers();
        return attacks;
    }

    /// Each step that is an id, in turn, becomes the id of nothing.
    private void ids() {
        var template = endpoint.template().split("/");
        var route = ready.route().split("/");
        for (int step = 0; step < template.length; step++) {
            if (STEP.matcher(template[step]).matches()) {
                var real = route[step];
                var wrong = new ArrayList<>(NOTHINGS);
                wrong.addAll(List.of(
                        real + "0",
                        real.substring(1),
                        real + "%20",
                        real + "%00",
                        real.replaceFirst("^", "%E2%80%AE")));
                if (!real.equals(real.toUpperCase(Locale.ROOT))) {
                    wrong.add(real.toUpperCase(Locale.ROOT));
                }
                for (var value : wrong) {
                    var changed = route.clone();
                    changed[step] = value;
                    var attack = ready.because(template[step] + " is " + value).to(String.join("/", changed));
                    // Two dots, however they are written, lead to the path above, which may well be read.
                    attacks.add(value.equals("%2e%2e") && !endpoint.changes() ? attack.harmless() : attack);
                }
            }
        }
    }

    private void query() {
        add("an unknown parameter", "?noSuchParameter=1");
        add("an unknown parameter without a value", "?x");
        add("a parameter of no UTF-8", "?%FF=1");
        endpoint.parameters("query").forEach(parameter -> {
            var name = parameter.at("/name").asText();
            add(name + " twice", "?" + name + "=1&" + name + "=1");
            var values = wrongValues(name, endpoint.schema(parameter.at("/schema")));
            for (var value : values) {
                var attack = ready.because(name + " is " + value).to(ready.route() + "?" + name + "=" + value);
                attacks.add(values == TEXTS && !endpoint.changes() ? attack.harmless() : attack);
            }
        });
    }

    private List<String> wrongValues(String name, JsonNode schema) {
        if (name.equals("cursor")) {
            return CURSORS;
        }
        if (name.equals("sort") || schema.has("enum")) {
            return List.of("", "nonsense", "-", "--title", "title,price", "title%20desc", "%00", LONG);
        }
        if (Endpoint.is(schema, "boolean")) {
            return FLAGS;
        }
        if (Endpoint.is(schema, "integer")) {
            return NUMBERS.stream().filter(number -> !isAllowed(number, schema)).toList();
        }
        return schema.at("/format").asText().equals("date-time") ? MOMENTS : TEXTS;
    }

    private static boolean isAllowed(String number, JsonNode schema) {
        if (!number.matches("-?[0-9]{1,9}")) {
            return false;
        }
        int value = Integer.parseInt(number);
        return value >= schema.at("/minimum").asInt(Integer.MIN_VALUE)
                && value <= schema.at("/maximum").asInt(Integer.MAX_VALUE);
    }

    private void headers() {
        for (var accept : List.of("text/html", "application/xml", "image/*")) {
            attacks.add(ready.because("Accept: " + accept).with("Accept", accept));
        }
        for (var authorization : List.of(
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer a.b.c",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.",
                "Bearer " + LONG,
                "Basic YWRtaW46YWRtaW4=",
                "Digest x",
                "nonsense",
                "Bearer x, Bearer y")) {
            attacks.add(ready.because("Authorization: " + authorization).with("Authorization", authorization));
        }
        if (endpoint.takes("Idempotency-Key")) {
            for (var key : List.of(
                    "", "short", "a".repeat(256), "with blanks in it and more", "ümlaut-ümlaut-ümlaut-ümlaut")) {
                attacks.add(ready.because("Idempotency-Key: " + key).with("Idempotency-Key", key));
            }
        }
        if (endpoint.takes("If-Match")) {
            for (var tag : List.of(
                    "\"0.x\"",
                    "\"nonsense\"",
                    "W/\"0.x\"",
                    "\"-1.x\"",
                    "\"99999999999999999999.x\"",
                    "\"" + LONG + "\"")) {
                attacks.add(ready.because("If-Match: " + tag).with("If-Match", tag));
            }
        }
        if (!endpoint.changes()) {
            for (var tag : List.of("nonsense", "\"", "W/", "*", ",,,", "\"" + LONG + "\"")) {
                attacks.add(ready.because("If-None-Match: " + tag)
                        .with("If-None-Match", tag)
                        .harmless());
            }
            attacks.add(ready.because("odd headers")
                    .with("X-Request-Id", "<script>\u00ff")
                    .with("X-Forwarded-For", "' or 1=1")
                    .with("Cookie", "cart_token=; session=\"x; =; ;;")
                    .with("Range", "bytes=-1")
                    .with("Accept-Language", "\u00ff".repeat(100))
                    .harmless());
        }
    }

    private void add(String what, String query) {
        attacks.add(ready.because(what).to(ready.route() + query));
    }

    /// The path with this value for every id in it.
    static String fill(String template, java.util.function.UnaryOperator<String> value) {
        return STEP.matcher(template).replaceAll(step -> Matcher.quoteReplacement(value.apply(step.group())));
    }
}
