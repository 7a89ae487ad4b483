package dev.cartwright.category;

import dev.cartwright.kernel.Act;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.Parameters;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/categories")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CategoryResource implements ApiResource {
    private final CategoryService categories;
    private final CurrentRequest current;
    private final Answers answers;

    CategoryResource(CategoryService categories, CurrentRequest current, Answers answers) {
        this.categories = categories;
        this.current = current;
        this.answers = answers;
    }

    @GET
    @Demands(Act.READ_CATALOGUE)
    @Operation(
            operationId = "listCategories",
            summary = "List categories",
            description = "In the order of the shop, parents before their children.")
    @APIResponseSchema(value = CategoryView.class, responseDescription = "A page of categories.")
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("count") @Nullable String count,
            UriInfo uri) {
        var page = categories.list(
                Parameters.limit(limit),
                Parameters.cursor(cursor),
                Boolean.TRUE.equals(Parameters.flag("count", count)),
                current.caller());
        return answers.sharedPage(page, uri, current.ifNoneMatch()).toResponse();
    }

    @GET
    @Path("{category}")
    @Demands(Act.READ_CATALOGUE)
    @Operation(operationId = "readCategory", summary = "Read a category", description = "By id or slug.")
    @APIResponseSchema(value = CategoryView.class, responseDescription = "The category.")
    public Response one(
            @PathParam("category") @Parameter(description = "Id or slug.", example = "fiction") String idOrSlug) {
        var category = categories.read(idOrSlug, current.caller());
        return answers.shared(category, current.ifNoneMatch()).toResponse();
    }
}
