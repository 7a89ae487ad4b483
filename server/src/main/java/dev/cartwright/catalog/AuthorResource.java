package dev.cartwright.catalog;

import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/authors")
@RunOnVirtualThread
class AuthorResource implements ApiResource {
    private final CatalogService catalog;
    private final CurrentRequest current;
    private final Answers answers;

    AuthorResource(CatalogService catalog, CurrentRequest current, Answers answers) {
        this.catalog = catalog;
        this.current = current;
        this.answers = answers;
    }

    @GET
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("count") @Nullable String count,
            UriInfo uri) {
        var page = catalog.authors(
                Parameters.limit(limit),
                Parameters.text("cursor", cursor),
                Boolean.TRUE.equals(Parameters.flag("count", count)),
                current.caller());
        return answers.sharedPage(page, uri, current.ifNoneMatch()).toResponse();
    }

    @GET
    @Path("/{author}")
    public Response one(@PathParam("author") String idOrSlug) {
        var author = catalog.author(idOrSlug, current.caller());
        return answers.shared(author, current.ifNoneMatch()).toResponse();
    }
}
