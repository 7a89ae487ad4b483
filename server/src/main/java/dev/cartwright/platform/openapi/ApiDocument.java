package dev.cartwright.platform.openapi;

import dev.cartwright.kernel.Act;
import dev.cartwright.platform.security.Demands;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/// Completes the document that is generated from the resources.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    static final String BEARER = "bearer";
    static final String SESSION = "session";
    static final String CART_TOKEN = "cartToken";
    static final String CART_COOKIE = "cartCookie";

    /// What else is served is not for the API's clients.
    private static final String API = "/api/";

    private static final String DESCRIPTION = """
            The API of a Cartwright shop.

            - Money is an amount as decimal text with exactly its currency's decimals, and an ISO 4217 currency.
            - Ids are text with a prefix that says what they name (`prd_…`, `ord_…`). Times are RFC 3339 in UTC.
            - Lists are pages: follow `next` with `cursor`, or the `Link` header.
            - Reads carry an `ETag`; ask again with `If-None-Match`.
            - Every refusal is a problem document (RFC 9457); its `type` leads to a page that says what to do.
            - What must not happen twice takes an `Idempotency-Key`: repeat the same request with the same key, and it
              has one effect and one answer.
            """;

    private final IndexView index;

    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        describe(api);
        List.copyOf(api.getPaths().getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith(API))
                .forEach(api.getPaths()::removePathItem);
        var schemas = new Schemas(api, index);
        schemas.replaceKernelTypes();
        var common = new CommonAnswers(api.getComponents(), acts());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    schemas.wrapPage(operation);
                    common.complete(path, method, operation);
                    Examples.complete(path, operation);
                }));
        common.removeUnused(api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList());
        schemas.complete();
        Examples.complete(api.getComponents());
    }

    /// Which act each operation is, by its id.
    private Map<String, Act> acts() {
        var acts = new TreeMap<String, Act>();
        for (var demands : index.getAnnotations(Demands.class)) {
            var operation = demands.target().asMethod().annotation(Operation.class);
            acts.put(
                    operation.value("operationId").asString(),
                    Act.valueOf(demands.value().asEnum()));
        }
        return acts;
    }

    private static void describe(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("Cartwright")
                .version("1")
                .summary("Products, carts, payments and orders.")
                .description(DESCRIPTION)
                .license(OASFactory.createLicense().name("Apache License 2.0").identifier("Apache-2.0")));
        api.setServers(List.of(OASFactory.createServer().url("/").description("This shop.")));
        api.setTags(List.of(
                tag("Catalogue", "What the shop offers."),
                tag("Carts", "What a shopper has picked, and what it would cost."),
                tag("Orders", "What has been bought."),
                tag("Payments", "Steps of a payment that the buyer takes part in."),
                tag("Inventory", "How many of each variant are where, and why."),
                tag("Users", "Who can sign in, and what they may do."),
                tag("Sign-in", "Getting, renewing and ending a sign-in."),
                tag("Reports", "Figures for those who run the shop."),
                tag("Audit", "What staff changed.")));
        api.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("The access token that `POST /api/v1/auth/login` gave."))
                .addSecurityScheme(
                        SESSION,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("session")
                                .description("A browser's sign-in; changes with it need a page of this shop."))
                .addSecurityScheme(
                        CART_TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("Cart-Token")
                                .description(
                                        "The token that `POST /api/v1/carts` gave; it makes a cart and its order yours."))
                .addSecurityScheme(
                        CART_COOKIE,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("cart_token")
                                .description("The same token as a browser's cookie; the header wins."));
    }

    private static Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }
}
