package dev.cartwright.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.kernel.Id;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Makes the schemas say what the JSON really is: ids and money as text, null only where a record says `@Nullable`,
/// and in answers every field there.
final class Schemas {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName JSON_PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName JSON_INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String OURS = "dev.cartwright.";
    private static final String REFERENCE = "#/components/schemas/";
    private static final String CROCKFORD = "_[0-7][0-9a-hjkmnp-tv-z]{25}$";
    private static final UUID EXAMPLE = UUID.fromString("019ab4ef-1bd6-7b1e-9f38-ec0f04f5a1c9");

    private final OpenAPI api;
    private final IndexView index;

    Schemas(OpenAPI api, IndexView index) {
        this.api = api;
        this.index = index;
    }

    void replaceKernelTypes() {
        var components = api.getComponents();
        components.addSchema(
                "Money",
                object("An amount of money.")
                        .addProperty(
                                "amount",
                                text("^-?[0-9]+(\\.[0-9]+)?$")
                                        .description("With exactly the currency's decimals.")
                                        .examples(List.of("12.50")))
                        .addProperty(
                                "currency",
                                text("^[A-Z]{3}$").description("ISO 4217.").examples(List.of("USD")))
                        .required(List.of("amount", "currency")));
        components.addSchema(
                "Id",
                text("^[a-z]{3}" + CROCKFORD)
                        .description("What it names is said by its prefix.")
                        .examples(List.of("prd_01katey6ypfcf9ye7c1w2fb8e9")));
        components.addSchema("JsonNode", object("A JSON Merge Patch (RFC 7396)."));
        components.addSchema("Problem", problem());
        for (var type : index.getAllKnownImplementations(DotName.createSimple(Id.class))) {
            var name = type.name().withoutPackagePrefix();
            if (components.getSchemas().containsKey(name)) {
                var example = example(type);
                components.addSchema(
                        name, text("^" + example.substring(0, 3) + CROCKFORD).examples(List.of(example)));
            }
        }
    }

    /// By convention an operation `list…` answers a page of what its resource names as the answer.
    void wrapPage(Operation operation) {
        var answer = operation.getResponses().getAPIResponse("200");
        if (!String.valueOf(operation.getOperationId()).startsWith("list") || answer == null) {
            return;
        }
        var content = answer.getContent().getMediaType("application/json");
        var item = content.getSchema() == null ? null : content.getSchema().getRef();
        if (item == null) {
            return;
        }
        var name = item.substring(REFERENCE.length()).replaceFirst("(Item|View)$", "") + "Page";
        api.getComponents()
                .addSchema(
                        name,
                        object("One page of a list.")
                                .addProperty("items", array(reference(item)))
                                .addProperty(
                                        "next",
                                        OASFactory.createSchema()
                                                .type(List.of(SchemaType.STRING, SchemaType.NULL))
                                                .description("The `cursor` of the next page; null at the end."))
                                .addProperty(
                                        "total",
                                        OASFactory.createSchema()
                                                .addType(SchemaType.INTEGER)
                                                .format("int64")
                                                .minimum(java.math.BigDecimal.ZERO)
                                                .description("How many there are in all; only with `count=true`."))
                                .required(List.of("items", "next")));
        content.setSchema(reference(REFERENCE + name));
    }

    void complete() {
        var sent = new Reachable(api).fromRequests();
        var schemas = api.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() == null) {
                return;
            }
            var record = recordOf(name, schema);
            schema.setProperties(schema.getProperties().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            property -> property(property.getValue(), isNullable(record, property.getKey())),
                            (one, other) -> one,
                            LinkedHashMap::new)));
            if (record != null && !sent.contains(name)) {
                schema.setRequired(schema.getProperties().keySet().stream()
                        .filter(property -> !isLeftOutWhenNull(record, property))
                        .toList());
            }
        });
        var used = new Reachable(api).fromEverywhere();
        List.copyOf(schemas.keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(api.getComponents()::removeSchema);
    }

    private static Schema property(Schema property, boolean nullable) {
        if (property.getRef() == null) {
            return nullable ? property.addType(SchemaType.NULL) : property;
        }
        // Beside a reference only words may stand, not a type that contradicts it.
        property.setType(null);
        if (!nullable) {
            return property;
        }
        return OASFactory.createSchema()
                .description(property.getDescription())
                .anyOf(List.of(
                        reference(property.getRef()), OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    /// The class that a schema was made of: found by its name and its fields.
    private @Nullable ClassInfo recordOf(String schema, Schema content) {
        var plain = schema.replaceFirst("[0-9]+$", "");
        Set<String> properties = content.getProperties().keySet();
        return index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .filter(type ->
                        schemaName(type).equals(schema) || schemaName(type).equals(plain))
                .filter(type -> fields(type).keySet().containsAll(properties))
                .findFirst()
                .orElse(null);
    }

    private static String schemaName(ClassInfo type) {
        var given = type.declaredAnnotation(SCHEMA);
        return given == null || given.value("name") == null
                ? type.simpleName()
                : given.value("name").asString();
    }

    private static Map<String, FieldInfo> fields(ClassInfo type) {
        var fields = new HashMap<String, FieldInfo>();
        for (var field : type.fields()) {
            var renamed = field.annotation(JSON_PROPERTY);
            fields.put(
                    renamed == null || renamed.value() == null
                            ? field.name()
                            : renamed.value().asString(),
                    field);
        }
        return fields;
    }

    private static boolean isNullable(@Nullable ClassInfo record, String property) {
        var field = record == null ? null : fields(record).get(property);
        return record != null
                && field != null
                && field.type().hasAnnotation(NULLABLE)
                && !isLeftOutWhenNull(record, property);
    }

    private static boolean isLeftOutWhenNull(ClassInfo record, String property) {
        var field = fields(record).get(property);
        var include = field == null ? null : field.annotation(JSON_INCLUDE);
        return include != null
                && include.value() != null
                && "NON_NULL".equals(include.value().asEnum());
    }

    private static String example(ClassInfo idType) {
        try {
            var type = Class.forName(idType.name().toString(), true, Schemas.class.getClassLoader());
            return ((Id) type.getConstructor(UUID.class).newInstance(EXAMPLE)).text();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException impossible) {
            throw new IllegalStateException("an id is a record of one UUID", impossible);
        }
    }

    private static Schema problem() {
        var error = object("What is wrong with one field or parameter.")
                .addProperty("pointer", plain("A JSON Pointer into the body, or the name of a parameter."))
                .addProperty("code", plain("Short and stable, for programs."))
                .addProperty("message", plain("For people."))
                .required(List.of("pointer", "code", "message"));
        return object("A refusal (RFC 9457); some types add members of their own.")
                .addProperty(
                        "type",
                        plain("Leads to a page about this kind of problem.").format("uri-reference"))
                .addProperty("title", plain("The kind of problem, in words."))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32"))
                .addProperty("detail", plain("The actual cause."))
                .addProperty(
                        "instance",
                        plain("Names the request; the log knows it.").format("uri"))
                .addProperty("errors", array(error))
                .required(new ArrayList<>(List.of("type", "title", "status", "detail", "instance")))
                .additionalPropertiesBoolean(true);
    }

    static Schema reference(String reference) {
        return OASFactory.createSchema().ref(reference);
    }

    static Schema plain(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema text(String pattern) {
        return OASFactory.createSchema().addType(SchemaType.STRING).pattern(pattern);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema array(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }
}
