package dev.cartwright.category;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Act;
import dev.cartwright.platform.cache.Shared;
import dev.cartwright.platform.cache.Tags;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/categories`: the shelves of the shop, one tree.
@Path("/api/v1/categories")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CategoryResource implements ApiResource {
    private static final String PATH = "/api/v1/categories";
    private static final String KEY = "Id or slug.";
    private static final String EXAMPLE = "fiction";

    private final CategoryService categories;
    private final Edits edits;
    private final Shared shared;
    private final CurrentRequest request;

    CategoryResource(CategoryService categories, Edits edits, Shared shared, CurrentRequest request) {
        this.categories = categories;
        this.edits = edits;
        this.shared = shared;
        this.request = request;
    }

    @GET
    @Demands(Act.READ_CATALOGUE)
    @Operation(
            operationId = "listCategories",
            summary = "List categories",
            description = "In the order of the shop, each followed by those below it, unless another one is asked for.")
    @APIResponseSchema(value = CategoryView.class, responseDescription = "A page of categories.")
    public Response list(@BeanParam CategoryListParameters parameters, UriInfo uri) {
        var page = categories.list(parameters.query(), request.caller());
        return shared.page(page, uri, Tags.CATEGORIES, Tags.PRODUCTS);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "createCategory",
            summary = "Add a category",
            description = "It comes last among its siblings unless its position says otherwise.")
    @APIResponseSchema(value = CategoryView.class, responseCode = "201", responseDescription = "The category.")
    public Response create(@Valid @NotNull WriteCategory command) {
        return edits.create(PATH, () -> categories.create(command, request.caller()));
    }

    @GET
    @Path("{category}")
    @Demands(Act.READ_CATALOGUE)
    @Operation(operationId = "readCategory", summary = "Read a category", description = "By id or slug.")
    @APIResponseSchema(value = CategoryView.class, responseCode = "200", responseDescription = "The category.")
    public Response read(@PathParam("category") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug) {
        return shared.one(categories.read(idOrSlug, request.caller()), Stream.of(), Tags.CATEGORIES, Tags.PRODUCTS);
    }

    @PUT
    @Path("{category}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "replaceCategory",
            summary = "Replace a category",
            description = "Another parent moves it, with all that stands below it.")
    @APIResponseSchema(value = CategoryView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response replace(
            @PathParam("category") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug,
            @Valid @NotNull WriteCategory command) {
        return edits.replace(PATH, idOrSlug, match -> categories.replace(idOrSlug, match, command, request.caller()));
    }

    @PATCH
    @Path("{category}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "editCategory",
            summary = "Change parts of a category",
            description = "A merge patch; another parent moves it, with all that stands below it.")
    @APIResponseSchema(value = CategoryView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response edit(
            @PathParam("category") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug,
            @NotNull JsonNode patch) {
        return edits.patch(PATH, idOrSlug, match -> categories.patch(idOrSlug, match, patch, request.caller()));
    }

    @DELETE
    @Path("{category}")
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "deleteCategory",
            summary = "Delete a category",
            description = "One with products or with categories below it stays: 409 `in-use`.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("category") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug) {
        return edits.delete(PATH, idOrSlug, match -> categories.delete(idOrSlug, match, request.caller()));
    }
}
