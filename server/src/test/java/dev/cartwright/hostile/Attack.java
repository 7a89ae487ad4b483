package dev.cartwright.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// One request that must be refused.
///
/// @param mayPass whether an answer that is no refusal will do as well, since it only shows something
/// @param what why it must, in a few words
/// @param route the path as the document has it, with the values in it
/// @param target path and query, sent as they are
record Attack(
        String what,
        String method,
        String route,
        String target,
        Map<String, String> headers,
        byte[] body,
        boolean mayPass) {
    /// Stands for a key that no other request has: a stored answer would hide what is tried.
    static final String FRESH = "fresh";

    static Attack on(String method, String route) {
        return new Attack("", method, route, route, Map.of(), new byte[0], false);
    }

    Attack because(String reason) {
        return new Attack(reason, method, route, target, headers, body, mayPass);
    }

    /// Nothing but a server's fault is wrong here.
    Attack harmless() {
        return new Attack(what, method, route, target, headers, body, true);
    }

    Attack to(String other) {
        return new Attack(what, method, route, other, headers, body, mayPass);
    }

    /// With this header instead of, or besides, the others.
    Attack with(String name, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Attack(what, method, route, target, changed, body, mayPass);
    }

    Attack without(String name) {
        var changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return new Attack(what, method, route, target, changed, body, mayPass);
    }

    Attack saying(String text) {
        return saying(text.getBytes(StandardCharsets.UTF_8));
    }

    Attack saying(byte[] bytes) {
        return new Attack(what, method, route, target, headers, bytes, mayPass);
    }

    byte[] onTheWire(String host) {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach((name, value) -> head.append(name)
                .append(": ")
                .append(value.equals(FRESH) ? UUID.randomUUID().toString() : value)
                .append("\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
