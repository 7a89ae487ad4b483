package dev.cartwright.platform.openapi;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.ProblemType;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.Slugs;
import dev.cartwright.platform.once.OnceProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/// What every operation of its kind can answer and be asked with: said once, here.
final class CommonAnswers {
    private static final String RESPONSES = "#/components/responses/";
    private static final String PARAMETERS = "#/components/parameters/";
    private static final String HEADERS = "#/components/headers/";
    private static final String KEY = "IdempotencyKey";
    private static final String REQUIRED_KEY = "RequiredIdempotencyKey";
    private static final String KEY_FORM = "^[!-~]{22,255}$";
    private static final String POSITION = "1.748.5123.5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11";
    private static final String REQUIRED_MATCH = "RequiredIfMatch";

    /// What must not happen twice, whoever asks.
    private static final Set<String> KEY_DEMANDED = Set.of("placeOrder", "refundOrder");

    /// What people edit side by side: they say which version they change.
    private static final Set<Act> MATCH_DEMANDED = EnumSet.of(Act.WRITE_CATALOGUE, Act.WRITE_SUPPLIERS);

    private static final Map<String, String> KNOWN_PARAMETERS = Map.of(
            "limit", "How many items a page has at most.",
            "cursor", "Where the page begins: `next` of the page before.",
            "count", "Whether to count all that match, as `total`.");

    private final Components components;
    private final Map<String, Act> acts;

    /// @param acts which act an operation is, by its id
    CommonAnswers(Components components, Map<String, Act> acts) {
        this.components = components;
        this.acts = acts;
        // One after the other: the document is compared with the committed one, and each process walks through a
        // Map.of in an order of its own.
        declare("Malformed", CommonProblem.MALFORMED);
        declare("Unauthenticated", CommonProblem.UNAUTHENTICATED);
        declare("Forbidden", CommonProblem.FORBIDDEN);
        declare("NotFound", CommonProblem.NOT_FOUND);
        declare("NotAcceptable", CommonProblem.NOT_ACCEPTABLE);
        declare("InFlight", OnceProblem.IN_FLIGHT);
        declare("PreconditionFailed", CommonProblem.PRECONDITION_FAILED);
        declare("PreconditionRequired", CommonProblem.PRECONDITION_REQUIRED);
        declare("TooLarge", CommonProblem.TOO_LARGE);
        declare("UnsupportedMediaType", CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        declare("Invalid", CommonProblem.INVALID);
        declare("Internal", CommonProblem.INTERNAL);
        declare("Busy", CommonProblem.BUSY);
        components.addResponse(
                "NotModified",
                OASFactory.createAPIResponse()
                        .description("You have exactly this already.")
                        .addHeader("ETag", referenceToHeader("ETag"))
                        .addHeader("Cache-Control", referenceToHeader("CacheControl")));
        header("ETag", "Changes whenever the answer does.", "\"4wCJau2FrYwp1E1a\"");
        header("CacheControl", "Who may keep the answer, and for how long.", "public, max-age=0, must-revalidate");
        header("RequestId", "Names this request in the log.", "5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11");
        header("Link", "The next page, as `rel=\"next\"`.", "</api/v1/products?cursor=…>; rel=\"next\"");
        header(
                "Position",
                "The place of this change. Sent along with a read, it gets no answer that does not know of the change.",
                POSITION);
        header("RetryAfter", "Seconds to wait before the same request is sent again.", "1");
        header("Location", "Where the new thing is.", "/api/v1/orders/ord_01kajx3y5qe0k8v6t1w2z4n7rd");
        parameter("If-None-Match", "IfNoneMatch", "The `ETag` you have: the answer is 304 if it still holds.", false);
        parameter("If-Match", "IfMatch", "The `ETag` you read: refused with 412 if it was changed since.", false);
        parameter(
                "If-Match",
                REQUIRED_MATCH,
                "The `ETag` you read; its version is compared. Refused with 428 without it, with 412 if it was changed since.",
                true);
        parameter(
                "Cartwright-Position",
                "Position",
                "The header of that name of an answer to a change: what is read knows of the change, whichever server is asked.",
                false);
        var key =
                "Of 22 to 255 visible ASCII characters, a UUID for instance: repeating the request with the same key has"
                        + " one effect and one answer.";
        parameter("Idempotency-Key", KEY, key, false).getSchema().pattern(KEY_FORM);
        parameter("Idempotency-Key", REQUIRED_KEY, key, true).getSchema().pattern(KEY_FORM);
    }

    void complete(String path, HttpMethod method, Operation operation) {
        boolean reads = method == HttpMethod.GET;
        describeParameters(operation);
        answer(operation, "400", "Malformed");
        answer(operation, "401", "Unauthenticated");
        var act = acts.get(operation.getOperationId());
        if (act != null) {
            operation.addExtension("x-act", Slugs.lowerSnake(act));
        }
        if (!reads || act == null || !act.isOpenTo(Role.GUEST)) {
            answer(operation, "403", "Forbidden");
        }
        if (path.contains("{") || path.matches("/api/v1/cart(/.*)?")) {
            answer(operation, "404", "NotFound");
        }
        answer(operation, "406", "NotAcceptable");
        if (reads) {
            answer(operation, "304", "NotModified");
            operation.addParameter(reference("IfNoneMatch"));
            if (act == Act.READ_CATALOGUE) {
                operation.addParameter(reference("Position"));
            }
        } else {
            completeChange(method, operation);
        }
        if (operation.getRequestBody() != null) {
            answer(operation, "413", "TooLarge");
            answer(operation, "415", "UnsupportedMediaType");
            answer(operation, "422", "Invalid");
        }
        answer(operation, "500", "Internal");
        answer(operation, "503", "Busy");
        completeHeaders(operation, reads);
        secure(path, operation);
    }

    /// What no operation refers to is left out of the document.
    void removeUnused(Collection<Operation> operations) {
        var used = new HashSet<String>();
        for (var operation : operations) {
            operation.getResponses().getAPIResponses().values().forEach(answer -> used.add(answer.getRef()));
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> used.add(parameter.getRef()));
            }
        }
        List.copyOf(components.getResponses().keySet()).stream()
                .filter(name -> !used.contains(RESPONSES + name))
                .forEach(components::removeResponse);
        List.copyOf(components.getParameters().keySet()).stream()
                .filter(name -> !used.contains(PARAMETERS + name))
                .forEach(components::removeParameter);
    }

    private void completeChange(HttpMethod method, Operation operation) {
        operation.addParameter(reference(KEY_DEMANDED.contains(operation.getOperationId()) ? REQUIRED_KEY : KEY));
        answer(operation, "409", "InFlight");
        if (method != HttpMethod.POST) {
            boolean isDemanded =
                    acts.get(operation.getOperationId()) instanceof Act act && MATCH_DEMANDED.contains(act);
            operation.addParameter(reference(isDemanded ? REQUIRED_MATCH : "IfMatch"));
            answer(operation, "412", "PreconditionFailed");
            if (isDemanded) {
                answer(operation, "428", "PreconditionRequired");
            }
        }
    }

    private static void completeHeaders(Operation operation, boolean reads) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() != null || !status.startsWith("2")) {
                return;
            }
            answer.addHeader("X-Request-Id", referenceToHeader("RequestId"))
                    .addHeader("Cache-Control", referenceToHeader("CacheControl"));
            if (!status.equals("204")) {
                answer.addHeader("ETag", referenceToHeader("ETag"));
            }
            if (!reads) {
                answer.addHeader("Cartwright-Position", referenceToHeader("Position"));
            }
            if (status.equals("201")) {
                answer.addHeader("Location", referenceToHeader("Location"));
            }
            if (reads && String.valueOf(operation.getOperationId()).startsWith("list")) {
                answer.addHeader("Link", referenceToHeader("Link"));
            }
        });
    }

    /// What a guest may do needs nothing; a cart and its order belong to whoever has the token; all else needs a
    /// sign-in.
    private void secure(String path, Operation operation) {
        if (operation.getSecurity() != null) {
            return;
        }
        var act = acts.get(operation.getOperationId());
        var ways = new ArrayList<SecurityRequirement>();
        Stream.of(ApiDocument.BEARER, ApiDocument.SESSION).forEach(scheme -> ways.add(requirement(scheme)));
        if (act == null || act.isOpenTo(Role.GUEST)) {
            if (path.contains("/cart") || path.contains("/orders") || path.contains("/payments")) {
                Stream.of(ApiDocument.CART_TOKEN, ApiDocument.CART_COOKIE)
                        .forEach(scheme -> ways.add(requirement(scheme)));
            }
            ways.add(OASFactory.createSecurityRequirement());
        }
        operation.setSecurity(ways);
    }

    private static SecurityRequirement requirement(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }

    private static void describeParameters(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        operation.getParameters().stream()
                .filter(parameter ->
                        KNOWN_PARAMETERS.containsKey(parameter.getName()) && parameter.getDescription() == null)
                .forEach(parameter -> parameter
                        .description(KNOWN_PARAMETERS.get(parameter.getName()))
                        .schema(schema(parameter.getName())));
    }

    private static Schema schema(String parameter) {
        var schema = OASFactory.createSchema();
        return switch (parameter) {
            case "limit" ->
                schema.addType(SchemaType.INTEGER)
                        .minimum(java.math.BigDecimal.ONE)
                        .maximum(java.math.BigDecimal.valueOf(100))
                        .defaultValue(20);
            case "count" -> schema.addType(SchemaType.BOOLEAN).defaultValue(false);
            default -> schema.addType(SchemaType.STRING).minLength(1).maxLength(4000);
        };
    }

    /// What the resource itself says about a status stays.
    private static void answer(Operation operation, String status, String name) {
        var there = operation.getResponses().getAPIResponse(status);
        if (there == null || (there.getContent() == null && there.getRef() == null)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(RESPONSES + name));
        }
    }

    private void declare(String name, ProblemType type) {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(type.title() + ": see `/problems/" + type.slug() + "`.")
                .addHeader("X-Request-Id", referenceToHeader("RequestId"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(Schemas.reference("#/components/schemas/Problem"))
                                        .example(example(type))));
        if (type.retryable()) {
            answer.addHeader("Retry-After", referenceToHeader("RetryAfter"));
        }
        components.addResponse(name, answer);
    }

    private static Map<String, Object> example(ProblemType type) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + type.slug());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", "A sentence that says the actual cause.");
        example.put("instance", "urn:cartwright:request:5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11");
        return example;
    }

    private void header(String name, String description, String example) {
        components.addHeader(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                        .example(example));
    }

    private Parameter parameter(String name, String key, String description, boolean required) {
        var parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
        components.addParameter(key, parameter);
        return parameter;
    }

    private static Parameter reference(String parameter) {
        return OASFactory.createParameter().ref(PARAMETERS + parameter);
    }

    private static Header referenceToHeader(String name) {
        return OASFactory.createHeader().ref(HEADERS + name);
    }
}
