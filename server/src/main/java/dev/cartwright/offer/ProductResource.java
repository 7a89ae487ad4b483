package dev.cartwright.offer;

import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Path("/api/v1/products")
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
    public Response list(@BeanParam ProductListParameters parameters, UriInfo uri) {
        var page = offer.list(parameters.query(currency), current.caller());
        return answers.sharedPage(page, uri, current.ifNoneMatch()).toResponse();
    }

    @GET
    @Path("/{product}")
    public Response one(@PathParam("product") String idOrSlug) {
        var product = offer.product(idOrSlug, current.caller());
        return answers.shared(product, current.ifNoneMatch()).toResponse();
    }
}
