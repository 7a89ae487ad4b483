package dev.cartwright.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Requests that a client would never send: odd lines, odd targets, headers that contradict each other.
final class WireAttacks {
    private final String host;
    private final Map<String, byte[]> attacks = new LinkedHashMap<>();

    WireAttacks(String host) {
        this.host = host;
    }

    Map<String, byte[]> all() {
        targets();
        lines();
        headers();
        return attacks;
    }

    private void targets() {
        for (var target : new String[] {
            "/api/v1/products/%",
            "/api/v1/products/%zz",
            "/api/v1/products/%00",
            "/api/v1/products/%c0%af",
            "/api/v1/products/..%2f..%2f..%2fetc%2fpasswd",
            "/api/v1/products/..%5c..%5cwindows",
            "/api/v1/products/%2e%2e/%2e%2e/%2e%2e/etc",
            "/api/v1/../../../../etc/passwd",
            "/api/v1/products/../../../secrets/master",
            "/api/v1/products//none",
            "//api/v1/products/none",
            "/api/v1/products/none/",
            "/api/v1/products/none;jsessionid=1",
            "/api/v1/products/none\\..",
            "/api/v1/products/none#there",
            "/API/V1/PRODUCTS",
            "/api/v1/pr%6fducts/none",
            "/api/v1/products/" + "a/".repeat(1_000),
            "/api/v1/products/none?" + "&".repeat(2_000),
            "/api/v1/products?%",
            "/api/v1/products?limit=%zz",
            "/api/v1/products?limit[]=1",
            "/api/v1/products?__proto__=1",
            "/media/../application.properties",
            "/media/..%2f..%2fapplication.properties",
            "/media/covers/%2e%2e/%2e%2e/catalogue.json",
            "/problems/..%2f..%2frules",
            "/docs/..%2f..%2fapplication.properties",
            "/.well-known/../api/none",
            "/webhooks/none",
            "http://elsewhere.example/api/v1/products/none",
            "/api/v1/products/" + "a".repeat(5_000)
        }) {
            add("GET " + target, "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        }
    }

    private void lines() {
        for (var line : new String[] {
            "nonsense",
            "GET",
            "GET /api/v1/products/none",
            "GET  /api/v1/products/none HTTP/1.1",
            "GET /api/v1/products/no ne HTTP/1.1",
            "GET /api/v1/products/none HTTP/9.9",
            "GET /api/v1/products/none HTTP/1.1 x",
            "GET /api/v1/products/n\u00f6ne HTTP/1.1",
            "GET /api/v1/products/n\u0000ne HTTP/1.1",
            "G\u0001T /api/v1/products/none HTTP/1.1",
            "GET api/v1/products/none HTTP/1.1",
            "CONNECT 127.0.0.1:5432 HTTP/1.1",
            "A".repeat(5_000) + " / HTTP/1.1"
        }) {
            add("the line '" + line + "'", line + "\r\nHost: " + host + "\r\n\r\n");
        }
        add("bytes of TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n");
    }

    private void headers() {
        var post = "POST /api/v1/carts HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n";
        add("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x");
        add("a negative length", post + "Content-Length: -1\r\n\r\n{}");
        add("a length that is no number", post + "Content-Length: two\r\n\r\n{}");
        add("a length beyond all numbers", post + "Content-Length: 99999999999999999999\r\n\r\n{}");
        add("a length beyond our size", post + "Content-Length: 9999999\r\n\r\n{}");
        add("a broken chunk", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        add("a chunk of a negative size", post + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n");
        add("an unknown coding", post + "Transfer-Encoding: nonsense\r\n\r\n{}");
        add("a body that claims to be compressed", post + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{]");
        add("a header without a name", post + ": x\r\nContent-Length: 1\r\n\r\n{");
        add("a header without a colon", post + "nonsense\r\nContent-Length: 1\r\n\r\n{");
        add("a folded header", post + "X-A: 1\r\n b\r\nContent-Length: 1\r\n\r\n{");
        add("a header with NUL", post + "X-A: a\u0000b\r\nContent-Length: 1\r\n\r\n{");
        add("a name with a blank", post + "Content-Length : 1\r\n\r\n{");
        add("a header of 40,000 characters", post + "X-A: " + "a".repeat(40_000) + "\r\nContent-Length: 1\r\n\r\n{");
        add("4,000 headers", post + "X-A: a\r\n".repeat(4_000) + "Content-Length: 1\r\n\r\n{");
        add("an expectation nobody can meet", post + "Expect: the-impossible\r\nContent-Length: 1\r\n\r\n{");
        add("an upgrade to nonsense", post + "Connection: Upgrade\r\nUpgrade: nonsense\r\nContent-Length: 1\r\n\r\n{");
        add("no host", "GET /api/v1/products/none HTTP/1.1\r\n\r\n");
        add("two hosts", "GET /api/v1/products/none HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        add("a host that is none", "GET /api/v1/products/none HTTP/1.1\r\nHost: <script>\r\n\r\n");
    }

    private void add(String what, String request) {
        attacks.put(
                what.length() > 80 ? what.substring(0, 80) + "…" : what, request.getBytes(StandardCharsets.ISO_8859_1));
    }
}
