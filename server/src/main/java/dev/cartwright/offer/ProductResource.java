package dev.cartwright.offer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.catalog.Products.Kind;
import dev.cartwright.catalog.WriteProduct;
import dev.cartwright.kernel.Act;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Currency;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/products`
@Path("/api/v1/products")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProductResource implements ApiResource {
    private static final String PATH = "/api/v1/products/";
    private static final String KEY = "Id or slug.";
    private static final String EXAMPLE = "moby-dick";

    private final OfferService offer;
    private final Once once;
    private final CurrentRequest current;
    private final Answers answers;
    private final Currency currency;

    ProductResource(
            OfferService offer,
            Once once,
            CurrentRequest current,
            Answers answers,
            @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.offer = offer;
        this.once = once;
        this.current = current;
        this.answers = answers;
        this.currency = currency;
    }

    @GET
    @Demands(Act.READ_CATALOGUE)
    @Operation(
            operationId = "listProducts",
            summary = "List products",
            description = "Filters may be combined; a page stays right while products are added.")
    @APIResponseSchema(value = ProductItemView.class, responseDescription = "A page of products.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public Response list(@BeanParam ProductListParameters parameters, UriInfo uri) {
        var page = offer.list(parameters.query(currency, null), current.caller());
        var answer = parameters.isForStaff()
                ? answers.page(page, uri, current.ifNoneMatch())
                : answers.sharedPage(page, uri, current.ifNoneMatch());
        return answer.toResponse();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "createProduct",
            summary = "Add a product",
            description = "As a draft, unless it says otherwise.")
    @APIResponseSchema(value = ProductView.class, responseCode = "201", responseDescription = "The product.")
    public Response create(@Valid @NotNull WriteProduct command) {
        return mutate("POST /products", () -> {
            var created = offer.create(command, current.caller());
            return answers.created(
                    PATH + created.product().id(),
                    created.view(),
                    created.product().version());
        });
    }

    @GET
    @Path("{product}")
    @Demands(Act.READ_CATALOGUE)
    @Operation(
            operationId = "readProduct",
            summary = "Read a product",
            description = "With its variants, their prices and how many of each can be bought.")
    @APIResponseSchema(value = ProductView.class, responseCode = "200", responseDescription = "The product.")
    public Response one(@PathParam("product") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug) {
        var read = offer.read(idOrSlug, Kind.PRODUCT, current.caller());
        var answer = read.isForEverybody()
                ? answers.shared(read.view(), read.product().version(), current.ifNoneMatch())
                : answers.unlessKnown(answer(read), current.ifNoneMatch());
        return answer.toResponse();
    }

    @PUT
    @Path("{product}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "replaceProduct",
            summary = "Replace a product",
            description = "With its variants: those that are left out are deleted.")
    @APIResponseSchema(value = ProductView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response replace(
            @PathParam("product") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug,
            @Valid @NotNull WriteProduct command) {
        var match = IfMatch.demanded(current);
        return mutate(
                "PUT /products " + idOrSlug,
                () -> answer(offer.replace(idOrSlug, Kind.PRODUCT, match, command, current.caller())));
    }

    @PATCH
    @Path("{product}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "editProduct",
            summary = "Change parts of a product",
            description =
                    "By a merge patch: what is left out stays, what is null is cleared; variants are replaced as a whole.")
    @APIResponseSchema(value = ProductView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response edit(
            @PathParam("product") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug,
            @NotNull JsonNode patch) {
        var match = IfMatch.demanded(current);
        return mutate(
                "PATCH /products " + idOrSlug,
                () -> answer(offer.patch(idOrSlug, Kind.PRODUCT, match, patch, current.caller())));
    }

    @DELETE
    @Path("{product}")
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "deleteProduct",
            summary = "Delete a product that was never sold",
            description = "What was ordered, or has had stock, is archived instead.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("product") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug) {
        var match = IfMatch.demanded(current);
        return mutate("DELETE /products " + idOrSlug, () -> {
            offer.delete(idOrSlug, Kind.PRODUCT, match, current.caller());
            return Answer.noContent();
        });
    }

    private Answer answer(OfferService.Offer as) {
        return answers.ok(as.view(), as.product().version());
    }

    private Response mutate(String route, Supplier<Answer> change) {
        return once.whole(OnceKey.of(current, route, current.caller()), change).toResponse();
    }
}
