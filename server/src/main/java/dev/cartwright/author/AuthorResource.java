package dev.cartwright.author;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Act;
import dev.cartwright.platform.cache.Shared;
import dev.cartwright.platform.cache.Tags;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.list.NameListParameters;
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

/// `/api/v1/authors`: who wrote what the shop sells.
@Path("/api/v1/authors")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuthorResource implements ApiResource {
    private static final String PATH = "/api/v1/authors";
    private static final String KEY = "Id or slug.";
    private static final String EXAMPLE = "jane-austen";

    private final AuthorService authors;
    private final Edits edits;
    private final Shared shared;
    private final CurrentRequest request;

    AuthorResource(AuthorService authors, Edits edits, Shared shared, CurrentRequest request) {
        this.authors = authors;
        this.edits = edits;
        this.shared = shared;
        this.request = request;
    }

    @GET
    @Demands(Act.READ_CATALOGUE)
    @Operation(operationId = "listAuthors", summary = "List authors", description = "Without their biographies.")
    @APIResponseSchema(value = AuthorItem.class, responseDescription = "A page of authors.")
    public Response list(@BeanParam NameListParameters parameters, UriInfo uri) {
        var page = authors.list(parameters.query(AuthorService.KEYSET), request.caller());
        return shared.page(page, uri, Tags.AUTHORS, Tags.PRODUCTS);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "createAuthor",
            summary = "Add an author",
            description = "Without a slug one is made of the name; if somebody has it, a number is put behind.")
    @APIResponseSchema(value = AuthorView.class, responseCode = "201", responseDescription = "The author.")
    public Response create(@Valid @NotNull WriteAuthor command) {
        return edits.create(PATH, () -> authors.create(command, request.caller()));
    }

    @GET
    @Path("{author}")
    @Demands(Act.READ_CATALOGUE)
    @Operation(operationId = "readAuthor", summary = "Read an author", description = "With biography, by id or slug.")
    @APIResponseSchema(value = AuthorView.class, responseCode = "200", responseDescription = "The author.")
    public Response read(@PathParam("author") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug) {
        return shared.one(authors.read(idOrSlug, request.caller()), Stream.of(), Tags.PRODUCTS);
    }

    @PUT
    @Path("{author}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "replaceAuthor",
            summary = "Replace an author",
            description = "A new name shows at once on everything of theirs.")
    @APIResponseSchema(value = AuthorView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response replace(
            @PathParam("author") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug,
            @Valid @NotNull WriteAuthor command) {
        return edits.replace(PATH, idOrSlug, match -> authors.replace(idOrSlug, match, command, request.caller()));
    }

    @PATCH
    @Path("{author}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "editAuthor",
            summary = "Change parts of an author",
            description = "A merge patch; a new name shows at once on everything of theirs.")
    @APIResponseSchema(value = AuthorView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response edit(
            @PathParam("author") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug,
            @NotNull JsonNode patch) {
        return edits.patch(PATH, idOrSlug, match -> authors.patch(idOrSlug, match, patch, request.caller()));
    }

    @DELETE
    @Path("{author}")
    @Demands(Act.WRITE_CATALOGUE)
    @Operation(
            operationId = "deleteAuthor",
            summary = "Delete an author",
            description = "One who has a product stays: 409 `in-use`.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("author") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug) {
        return edits.delete(PATH, idOrSlug, match -> authors.delete(idOrSlug, match, request.caller()));
    }
}
