package dev.cartwright.offer;

import dev.cartwright.kernel.Act;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/api/v1/products")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProductResource implements ApiResource {
    private final OfferService offer;
    private final CurrentRequest current;
    private final Answers answers;
    private final Currency currency;

    ProductResource(
            OfferService offer,
            CurrentRequest current,
            Answers answers,
            @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.offer = offer;
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

    @GET
    @Path("{product}")
    @Demands(Act.READ_CATALOGUE)
    @Operation(
            operationId = "readProduct",
            summary = "Read a product",
            description = "With its variants, their prices and how many of each can be bought.")
    @APIResponseSchema(value = ProductView.class, responseDescription = "The product.")
    public Response one(
            @PathParam("product") @Parameter(description = "Id or slug.", example = "moby-dick") String idOrSlug) {
        var product = offer.product(idOrSlug, current.caller());
        return answers.shared(product, current.ifNoneMatch()).toResponse();
    }
}
