package dev.cartwright.supplier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Act;
import dev.cartwright.platform.http.Answers;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/suppliers`: for staff alone, shoppers are not told whom the shop buys from.
@Path("/api/v1/suppliers")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SupplierResource implements ApiResource {
    private static final String PATH = "/api/v1/suppliers";
    private static final String KEY = "Id or slug.";
    private static final String EXAMPLE = "harbour-press";

    private final SupplierService suppliers;
    private final Edits edits;
    private final Answers answers;
    private final CurrentRequest request;

    SupplierResource(SupplierService suppliers, Edits edits, Answers answers, CurrentRequest request) {
        this.suppliers = suppliers;
        this.edits = edits;
        this.answers = answers;
        this.request = request;
    }

    @GET
    @Demands(Act.READ_SUPPLIERS)
    @Operation(
            operationId = "listSuppliers",
            summary = "List suppliers",
            description = "For staff, by name unless another order is asked for.")
    @APIResponseSchema(value = SupplierView.class, responseDescription = "A page of suppliers.")
    public Response list(@BeanParam NameListParameters parameters, UriInfo uri) {
        var page = suppliers.list(parameters.query(SupplierService.KEYSET), request.caller());
        return answers.page(page, uri, request.ifNoneMatch()).toResponse();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.WRITE_SUPPLIERS)
    @Operation(
            operationId = "createSupplier",
            summary = "Add a supplier",
            description = "Its slug is made of the name unless it is given.")
    @APIResponseSchema(value = SupplierView.class, responseCode = "201", responseDescription = "The supplier.")
    public Response create(@Valid @NotNull WriteSupplier command) {
        return edits.create(PATH, () -> suppliers.create(command, request.caller()));
    }

    @GET
    @Path("{supplier}")
    @Demands(Act.READ_SUPPLIERS)
    @Operation(
            operationId = "readSupplier",
            summary = "Read a supplier",
            description = "With how many variants are bought from it.")
    @APIResponseSchema(value = SupplierView.class, responseCode = "200", responseDescription = "The supplier.")
    public Response read(@PathParam("supplier") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug) {
        return edits.read(suppliers.read(idOrSlug, request.caller()));
    }

    @PUT
    @Path("{supplier}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.WRITE_SUPPLIERS)
    @Operation(
            operationId = "replaceSupplier",
            summary = "Replace a supplier",
            description = "What is left out is cleared; the slug stays.")
    @APIResponseSchema(value = SupplierView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response replace(
            @PathParam("supplier") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug,
            @Valid @NotNull WriteSupplier command) {
        return edits.replace(PATH, idOrSlug, match -> suppliers.replace(idOrSlug, match, command, request.caller()));
    }

    @PATCH
    @Path("{supplier}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.WRITE_SUPPLIERS)
    @Operation(
            operationId = "editSupplier",
            summary = "Change parts of a supplier",
            description = "A merge patch of what PUT takes.")
    @APIResponseSchema(value = SupplierView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response edit(
            @PathParam("supplier") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug,
            @NotNull JsonNode patch) {
        return edits.patch(PATH, idOrSlug, match -> suppliers.patch(idOrSlug, match, patch, request.caller()));
    }

    @DELETE
    @Path("{supplier}")
    @Demands(Act.WRITE_SUPPLIERS)
    @Operation(
            operationId = "deleteSupplier",
            summary = "Delete a supplier whom nothing is bought from",
            description = "Whoever is named by a variant or as a publisher stays: 409 `in-use` says by how many.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("supplier") @Parameter(description = KEY, example = EXAMPLE) String idOrSlug) {
        return edits.delete(PATH, idOrSlug, match -> suppliers.delete(idOrSlug, match, request.caller()));
    }
}
