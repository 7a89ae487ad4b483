package dev.cartwright.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/// Finished bytes that a route of its own serves to everybody, with an entity tag.
public final class PublicFile {
    private final String contentType;
    private final String cacheControl;
    private final Buffer bytes;
    private final String tag;

    public PublicFile(String contentType, String cacheControl, byte[] bytes) {
        this.contentType = contentType;
        this.cacheControl = cacheControl;
        this.bytes = Buffer.buffer(bytes);
        this.tag = EntityTag.of(bytes);
    }

    /// In bytes.
    public int length() {
        return bytes.length();
    }

    /// Answers GET and HEAD; 304 if the client has exactly this already.
    public void send(RoutingContext request) {
        var response = request.response().putHeader("ETag", tag).putHeader("Cache-Control", cacheControl);
        var known = request.request().getHeader("If-None-Match");
        if (known != null && EntityTag.matches(known, tag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", contentType).putHeader("Content-Length", String.valueOf(bytes.length()));
        if (request.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(bytes);
        }
    }
}
