package dev.cartwright.catalog;

import dev.cartwright.kernel.Act;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/categories")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
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
    @Demands(Act.READ_CATALOGUE)
    @Operation(
            operationId = "listCategories",
            summary = "List categories",
            description = "All of them at once, parents before their children; `next` is always null.")
    @APIResponseSchema(value = CategoryView.class, responseDescription = "All categories.")
    public Response list() {
        var categories = Page.whole(catalog.categories(current.caller()));
        return answers.shared(categories, current.ifNoneMatch()).toResponse();
    }

    @GET
    @Path("{category}")
    @Demands(Act.READ_CATALOGUE)
    @Operation(operationId = "readCategory", summary = "Read a category", description = "By id or slug.")
    @APIResponseSchema(value = CategoryView.class, responseDescription = "The category.")
    public Response one(
            @PathParam("category") @Parameter(description = "Id or slug.", example = "fiction") String idOrSlug) {
        var category = catalog.category(idOrSlug, current.caller());
        return answers.shared(category, current.ifNoneMatch()).toResponse();
    }
}
