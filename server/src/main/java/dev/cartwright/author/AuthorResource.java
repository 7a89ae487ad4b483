package dev.cartwright.author;

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

@Path("/api/v1/authors")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuthorResource implements ApiResource {
    private final AuthorService authors;
    private final CurrentRequest current;
    private final Answers answers;

    AuthorResource(AuthorService authors, CurrentRequest current, Answers answers) {
        this.authors = authors;
        this.current = current;
        this.answers = answers;
    }

    @GET
    @Demands(Act.READ_CATALOGUE)
    @Operation(operationId = "listAuthors", summary = "List authors", description = "Sorted by name.")
    @APIResponseSchema(value = AuthorItem.class, responseDescription = "A page of authors.")
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("count") @Nullable String count,
            UriInfo uri) {
        var page = authors.list(
                Parameters.limit(limit),
                Parameters.cursor(cursor),
                Boolean.TRUE.equals(Parameters.flag("count", count)),
                current.caller());
        return answers.sharedPage(page, uri, current.ifNoneMatch()).toResponse();
    }

    @GET
    @Path("{author}")
    @Demands(Act.READ_CATALOGUE)
    @Operation(operationId = "readAuthor", summary = "Read an author", description = "With biography, by id or slug.")
    @APIResponseSchema(value = AuthorView.class, responseDescription = "The author.")
    public Response one(
            @PathParam("author") @Parameter(description = "Id or slug.", example = "jane-austen") String idOrSlug) {
        var author = authors.read(idOrSlug, current.caller());
        return answers.shared(author, current.ifNoneMatch()).toResponse();
    }
}
