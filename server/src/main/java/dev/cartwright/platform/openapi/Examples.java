package dev.cartwright.platform.openapi;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What fields and parameters look like, where their record or resource does not say it itself: the same few words
/// mean the same everywhere. A linter demands that nothing is left without an example.
final class Examples {
    private static final String ID = "_01katey6ypfcf9ye7c1w2fb8e9";
    private static final Pattern OWNER = Pattern.compile(".*/([a-z-]+)/\\{id}.*");

    /// By the name of a field, or by that of its schema and its own.
    private static final Map<String, Object> FIELDS = Map.ofEntries(
            entry("after", Map.of("fulfilment", "shipped")),
            entry("accessToken", "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl"),
            entry("alt", "Cover of Moby-Dick"),
            entry("available", 12),
            entry("before", Map.of("fulfilment", "none")),
            entry("biography", "Went to sea at twenty and wrote about it for the rest of his life."),
            entry("cartId", "crt" + ID),
            entry("Category.description", "Ships, storms and those who go with them."),
            entry("city", "Boston"),
            entry("country", "US"),
            entry("currency", "USD"),
            entry("Days.from", 3),
            entry("Days.to", 5),
            entry("description", "A captain hunts the whale that took his leg."),
            entry("detail", "A sentence that says the actual cause."),
            entry("email", "reader@example.com"),
            entry("failureCode", "card_declined"),
            entry("height", 600),
            entry("hour", 14),
            entry("instance", "urn:cartwright:request:5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11"),
            entry("itemCount", 3),
            entry("line1", "1 Main Street"),
            entry("line2", "Apartment 4"),
            entry("name", "Herman Melville"),
            entry("next", "eyJzIjoidGl0bGUifQ"),
            entry("note", "Leave it with the neighbour."),
            entry("number", "7K3M-Q2XD"),
            entry("options", Map.of("format", "paperback")),
            entry("orders", 42),
            entry("ordersYesterday", 3),
            entry("orderState", "confirmed"),
            entry("postalCode", "02108"),
            entry("pending", 1),
            entry("quantity", 1),
            entry("reason", "Ordered twice by mistake."),
            entry("refreshToken", "c2VjcmV0LXJlZnJlc2gtdG9rZW4tMDAwMDAwMDAwMDE"),
            entry("region", "US-MA"),
            entry("role", "customer"),
            entry("shippingMethod", "standard"),
            entry("ShippingOption.id", "standard"),
            entry("ShippingOption.name", "Standard"),
            entry("sku", "MOBY-DICK-PB"),
            entry("slug", "moby-dick"),
            entry("CartView.state", "open"),
            entry("OrderView.state", "confirmed"),
            entry("PaymentView.state", "captured"),
            entry("status", 422),
            entry("StockCorrection.note", "Fell into the harbour."),
            entry("StockEntry.note", "Fell into the harbour."),
            entry("title", "Moby-Dick"),
            entry("Problem.title", "A rule refuses the request"),
            entry("CartView.token", "c2VjcmV0LXRva2VuLW9mLWEtY2FydC0wMDAwMDAwMDE"),
            entry("PayBy.token", "tok_visa"),
            entry("total", 96),
            entry("toShip", 7),
            entry("units", 61),
            entry("Problem.type", "/problems/invalid"),
            entry("Action.url", "http://127.0.0.1:8090/3ds/pay" + ID),
            entry("url", "/media/covers/moby-dick.webp"),
            entry("variantId", "var" + ID),
            entry("width", 400),
            entry("WriteVariant.id", "var" + ID));

    private static final Map<String, Object> PRODUCT = inOrder(
            entry("title", "Canvas bag"),
            entry("state", "active"),
            entry("description", "Holds a dozen paperbacks."),
            entry("attributes", Map.of("material", "canvas")),
            entry(
                    "variants",
                    List.of(inOrder(
                            entry("sku", "CANVAS-BAG"),
                            entry("name", "One size"),
                            entry("price", inOrder(entry("amount", "12.50"), entry("currency", "USD"))),
                            entry("weightGrams", 180)))));

    private static final Map<String, Object> BOOK = inOrder(
            entry("title", "Typee"),
            entry("state", "active"),
            entry("description", "Four months among the people of an island."),
            entry("authors", List.of("herman-melville")),
            entry("isbn13", "978-0-14-043488-0"),
            entry("language", "en"),
            entry("pages", 368),
            entry("year", 1846),
            entry(
                    "variants",
                    List.of(inOrder(
                            entry("sku", "TYPEE-PB"),
                            entry("name", "Paperback"),
                            entry("options", Map.of("format", "paperback")),
                            entry("price", inOrder(entry("amount", "14.00"), entry("currency", "USD")))))));

    /// What a body could say, by operation: a merge patch, and a whole where every field would be too much.
    private static final Map<String, Map<String, Object>> BODIES = Map.ofEntries(
            entry("createBook", BOOK),
            entry("createProduct", PRODUCT),
            entry("replaceBook", BOOK),
            entry("replaceProduct", PRODUCT),
            entry("editCart", Map.of("shippingMethod", "standard")),
            entry("editCurrentCart", Map.of("shippingMethod", "standard")),
            entry("changeCartLine", Map.of("quantity", 2)),
            entry("changeCurrentCartLine", Map.of("quantity", 2)),
            entry("editOrder", Map.of("note", "Leave it with the neighbour.")),
            entry("editProduct", Map.of("state", "active")),
            entry("editBook", Map.of("state", "active")),
            entry("editAuthor", Map.of("died", 1891)),
            entry("editCategory", Map.of("position", 2)),
            entry("editSupplier", Map.of("email", "orders@harbour-press.example")),
            entry("changeOwnAccount", Map.of("name", "Ishmael")),
            entry("changeUser", Map.of("role", "support")));

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            entry("carts", "crt"),
            entry("lines", "lin"),
            entry("orders", "ord"),
            entry("payments", "pay"),
            entry("users", "usr"),
            entry("variants", "var"),
            entry("inventory", "var"));

    private static final Map<String, Object> PARAMETERS = Map.of(
            "cursor", "eyJzIjoidGl0bGUifQ",
            "If-None-Match", "\"4wCJau2FrYwp1E1a\"",
            "If-Match", "\"7.4wCJau2FrYwp1E1a\"",
            "Idempotency-Key", "5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11",
            "Cartwright-Position", "1.748.5123.5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11");

    private Examples() {}

    /// The document is compared with the committed one: a map's own order would not do.
    @SafeVarargs
    private static Map<String, Object> inOrder(Map.Entry<String, ?>... fields) {
        var all = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            all.put(field.getKey(), field.getValue());
        }
        return all;
    }

    static void complete(String path, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getRef() == null)
                    .forEach(parameter -> complete(path, parameter));
        }
        if (operation.getRequestBody() != null) {
            completeBody(operation);
        }
    }

    static void complete(Components components) {
        components.getParameters().values().forEach(Examples::complete);
        components.getHeaders().values().forEach(Examples::complete);
        components.getSchemas().forEach((name, schema) -> completeFields(name, schema));
    }

    private static void complete(String path, Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH) {
            var name = parameter.getName();
            var owner = OWNER.matcher(path);
            var collection = name.endsWith("Id")
                    ? name.substring(0, name.length() - 2) + "s"
                    : owner.matches() ? owner.group(1) : "";
            if (PREFIXES.get(collection) instanceof String prefix) {
                if (parameter.getExample() == null) {
                    parameter.setExample(prefix + ID);
                }
                if (parameter.getDescription() == null) {
                    parameter.setDescription("Its id.");
                }
            }
        }
        complete(parameter);
    }

    private static void complete(Parameter parameter) {
        if (parameter.getExample() == null && PARAMETERS.get(parameter.getName()) instanceof Object example) {
            parameter.setExample(example);
        }
    }

    private static void complete(Header header) {
        if (header.getSchema() != null && header.getSchema().getExamples() == null && header.getExample() != null) {
            header.getSchema().setExamples(List.of(header.getExample()));
        }
    }

    private static void completeFields(String schema, Schema content) {
        if (content.getProperties() == null) {
            return;
        }
        content.getProperties().forEach((name, field) -> {
            if (field.getItems() != null) {
                completeFields(schema + "." + name, field.getItems());
            }
            if (isFlag(field) && field.getExamples() == null) {
                field.setExamples(List.of(true));
            } else if (example(schema, name) instanceof Object example && fits(field, example)) {
                field.setExamples(List.of(example));
            }
        });
    }

    private static boolean isFlag(Schema field) {
        return field.getType() != null && field.getType().contains(SchemaType.BOOLEAN);
    }

    private static @Nullable Object example(String schema, String field) {
        return switch (schema + "." + field) {
            case "Problem.errors.pointer" -> "/lines/0/quantity";
            case "Problem.errors.code" -> "min";
            case "Problem.errors.message" -> "Must be at least 1.";
            case String exact when FIELDS.containsKey(exact) -> FIELDS.get(exact);
            default -> FIELDS.get(field);
        };
    }

    /// A field that shows itself, or that is of another kind than its namesake, is left alone.
    private static boolean fits(Schema field, Object example) {
        var kind =
                switch (example) {
                    case Integer number -> SchemaType.INTEGER;
                    case Map<?, ?> fields -> SchemaType.OBJECT;
                    default -> SchemaType.STRING;
                };
        return field.getRef() == null
                && field.getAnyOf() == null
                && field.getExamples() == null
                && field.getEnumeration() == null
                && field.getType() != null
                && field.getType().contains(kind);
    }

    private static void completeBody(Operation operation) {
        var body = operation.getRequestBody();
        var types = body.getContent().getMediaTypes();
        if (types.containsKey("application/json") && types.containsKey("*/*")) {
            // Whoever has nothing to say need not say in which form.
            body.getContent().removeMediaType("*/*");
            body.setRequired(false);
            types.get("application/json").setExample(new LinkedHashMap<>());
        }
        if (BODIES.get(operation.getOperationId()) instanceof Object patch) {
            body.getContent().getMediaTypes().values().stream()
                    .filter(media -> media.getExample() == null && media.getExamples() == null)
                    .forEach(media -> media.setExample(patch));
        }
    }
}
