package dev.cartwright.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.ProblemType;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes answers: a view as JSON with its entity tag, or a problem document.
@Singleton
public class Answers {
    private static final int RETRY_AFTER_SECONDS = 1;
    private static final byte[] TYPE = "{\"type\":\"/problems/".getBytes(StandardCharsets.US_ASCII);
    private static final String SHARED = "public, max-age=0, must-revalidate";
    private static final String CURSOR = "cursor=";
    /// What every page begins with.
    private static final int BEFORE_ITEMS = "{\"items\":[".length();
    private final JsonMapper mapper;

    Answers(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public Answer ok(Object view) {
        return json(200, view);
    }

    /// What people edit, with its version in the entity tag.
    public Answer ok(Object view, int version) {
        return ok(write(view), version);
    }

    /// As [#ok(Object, int)] of a view that has been written as JSON already.
    public Answer ok(byte[] json, int version) {
        return answer(200, json, EntityTag.of(version, json));
    }

    public Answer created(String location, Object view) {
        return json(201, view).withHeader("Location", location);
    }

    /// As [#created(String, Object)] for what people edit.
    public Answer created(String location, Object view, int version) {
        return versioned(created(location, view), version);
    }

    private static Answer versioned(Answer answer, int version) {
        return answer.withHeader("ETag", EntityTag.of(version, answer.body()));
    }

    /// The entity tag is the digest of the bytes: two equal tags are two equal answers.
    private Answer json(int status, Object view) {
        var body = write(view);
        return answer(status, body, EntityTag.of(body));
    }

    private static Answer answer(int status, byte[] json, String tag) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", Answer.JSON);
        headers.put("ETag", tag);
        return new Answer(status, headers, json);
    }

    public Answer problem(Problem problem) {
        return problem(problem, RequestId.current());
    }

    public Answer problem(Problem problem, String requestId) {
        ProblemType type = problem.type();
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/" + type.slug());
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", problem.detail());
        document.put("instance", "urn:cartwright:request:" + requestId);
        if (!problem.errors().isEmpty()) {
            document.put("errors", problem.errors());
        }
        document.putAll(problem.members());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", Answer.PROBLEM_JSON);
        if (type.retryable()) {
            headers.put("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
        }
        if (type.status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return new Answer(type.status(), headers, write(document));
    }

    /// The last part of a problem document's type, as [#problem(Problem)] wrote it; empty for any other body.
    static Optional<String> typeOf(byte[] body) {
        if (body.length < TYPE.length || !Arrays.equals(body, 0, TYPE.length, TYPE, 0, TYPE.length)) {
            return Optional.empty();
        }
        int end = TYPE.length;
        while (end < body.length && body[end] != '"') {
            end++;
        }
        return Optional.of(new String(body, TYPE.length, end - TYPE.length, StandardCharsets.US_ASCII));
    }

    /// The answer, or 304 without a body if the client has exactly this already.
    public Answer unlessKnown(Answer answer, Optional<String> ifNoneMatch) {
        var tag = answer.headers().get("ETag");
        boolean known = tag != null
                && ifNoneMatch.filter(tags -> EntityTag.matches(tags, tag)).isPresent();
        return known ? answer.notModified() : answer;
    }

    /// An answer that is the same for everybody: any cache may keep it, and asks each time whether it still holds.
    public Answer shared(Object view, Optional<String> ifNoneMatch) {
        return unlessKnown(ok(view).withHeader("Cache-Control", SHARED), ifNoneMatch);
    }

    /// A page of a list, with the address of the next one.
    public Answer page(Page<?> page, UriInfo uri) {
        var asked = uri.getRequestUri();
        return page(page, asked.getRawPath(), asked.getRawQuery());
    }

    /// As [#page(Page, UriInfo)].
    ///
    /// @param query what was asked for, as it was sent; null without
    public Answer page(Page<?> page, String path, @Nullable String query) {
        return linked(ok(page), page, path, query);
    }

    /// As [#page(Page, String, String)] of items that have been written as JSON already.
    public Answer writtenPage(Page<byte[]> page, String path, @Nullable String query) {
        var body = joined(write(new Page<>(List.of(), page.next(), page.total())), page.items());
        return linked(answer(200, body, EntityTag.of(body)), page, path, query);
    }

    private static byte[] joined(byte[] withoutItems, List<byte[]> items) {
        int length = withoutItems.length
                + items.stream().mapToInt(item -> item.length + 1).sum();
        var body = new ByteArrayOutputStream(length);
        body.write(withoutItems, 0, BEFORE_ITEMS);
        for (int at = 0; at < items.size(); at++) {
            if (at > 0) body.write(',');
            body.writeBytes(items.get(at));
        }
        body.write(withoutItems, BEFORE_ITEMS, withoutItems.length - BEFORE_ITEMS);
        return body.toByteArray();
    }

    private static Answer linked(Answer answer, Page<?> page, String path, @Nullable String query) {
        return page.next() == null ? answer : answer.withHeader("Link", link(path, query, page.next()));
    }

    /// As [#page(Page, UriInfo)], or 304 if the client has exactly this already.
    public Answer page(Page<?> page, UriInfo uri, Optional<String> ifNoneMatch) {
        return unlessKnown(page(page, uri), ifNoneMatch);
    }

    /// The address of the next page, relative to the origin: a proxy in front may have another name.
    private static String link(String path, @Nullable String query, String next) {
        var parts = query == null
                ? Stream.<String>empty()
                : Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith(CURSOR));
        return Stream.concat(parts, Stream.of(CURSOR + URLEncoder.encode(next, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", "<" + path + "?", ">; rel=\"next\""));
    }

    /// @throws Problem 412 unless one of the tags of `If-Match` is that of the thing as it is now
    public void demandMatch(Answer now, String tags) {
        if (!EntityTag.matches(tags, String.valueOf(now.headers().get("ETag")))) {
            throw CommonProblem.PRECONDITION_FAILED.because(
                    "It was changed since you read it; read it again and repeat the change.");
        }
    }

    /// A view as JSON, as every answer has it.
    public byte[] write(Object view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("cannot be written as JSON: " + view.getClass(), unwritable);
        }
    }
}
