package dev.cartwright.offer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.catalog.Products.Kind;
import dev.cartwright.catalog.WriteProduct;
import dev.cartwright.kernel.Act;
import dev.cartwright.platform.cache.Shared;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.once.Edits;
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
    private static final String PATH = "/api/v1/products";
    private static final String KEY = "Id or slug.";
    private static final String EXAMPLE = "moby-dick";

    private final OfferService offer;
    private final Edits edits;
    private final CurrentRequest current;
    private final Answers answers;
    private final Shared shared;
    private final Currency currency;

    ProductResource(
            OfferService offer,
            Edits edits,
            CurrentRequest current,
            Answers answers,
            Shared shared,
            @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.offer = offer;
        this.edits = edits;
        this.current = current;
        this.answers = answers;
        this.shared = shared;
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
        var listed = offer.list(parameters.query(currency, null), current.caller());
        return parameters.isForStaff()
                ? answers.page(listed.page(), uri, current.ifNoneMatch()).toResponse()
                : shared.page(listed.page(), uri, listed.tags());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "createProduct",
            summary = "Add a product",
            description = "With its variants; without a state it is a draft.")
    @APIResponseSchema(value = ProductView.class, responseCode = "201", responseDescription = "The product.")
    public Response create(@Valid @NotNull WriteProduct command) {
        return edits.create(PATH, () -> offer.create(command, current.caller()).view());
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
        if (!read.isForEverybody()) return edits.read(read.view());
        var page = offer.finish(read);
        return shared.written(page.json(), page.version(), page.tags());
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
        return edits.replace(
                PATH,
                idOrSlug,
                match -> offer.replace(idOrSlug, Kind.PRODUCT, match, command, current.caller())
                        .view());
    }

    @PATCH
    @Path("{product}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "editProduct",
            summary = "Change parts of a product",
            description = "A merge patch of what PUT takes. `variants` is replaced as a whole.")
    @APIResponseSchema(value = ProductView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response edit(
            @PathParam("product") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug,
            @NotNull JsonNode patch) {
        return edits.patch(
                PATH,
                idOrSlug,
                match -> offer.patch(idOrSlug, Kind.PRODUCT, match, patch, current.caller())
                        .view());
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
        return edits.delete(PATH, idOrSlug, match -> offer.delete(idOrSlug, Kind.PRODUCT, match, current.caller()));
    }
}
