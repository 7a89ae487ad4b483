package dev.cartwright.catalog;

import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/categories")
@RunOnVirtualThread
class CategoryResource implements ApiResource {
    private final CatalogService catalog;
    private final CurrentRequest current;
    private final Answers answers;

    CategoryResource(CatalogService catalog, CurrentRequest current, Answers answers) {
        this.catalog = catalog;
        this.current = current;
        this.answers = answers;
    }

    @GET
    public Response list() {
        var categories = Page.whole(catalog.categories(current.caller()));
        return answers.shared(categories, current.ifNoneMatch()).toResponse();
    }

    @GET
    @Path("/{category}")
    public Response one(@PathParam("category") String idOrSlug) {
        var category = catalog.category(idOrSlug, current.caller());
        return answers.shared(category, current.ifNoneMatch()).toResponse();
    }
}
