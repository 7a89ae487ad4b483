package dev.cartwright.inventory;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.StockEntryId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.ListParameters;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/inventory`
@Path("/api/v1/inventory")
@Tag(name = "Inventory")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InventoryResource implements ApiResource {
    private static final String PATH = "/api/v1/inventory/";

    private final StockService stock;
    private final Once once;
    private final Answers answers;
    private final CurrentRequest request;

    InventoryResource(StockService stock, Once once, Answers answers, CurrentRequest request) {
        this.stock = stock;
        this.once = once;
        this.answers = answers;
        this.request = request;
    }

    @GET
    @Demands(Act.READ_INVENTORY)
    @Operation(
            operationId = "listStock",
            summary = "List stock",
            description = "Of every variant that stock is kept of, by the title of its product.")
    @APIResponseSchema(value = StockView.class, responseDescription = "A page of stock.")
    public Response list(@BeanParam StockListParameters parameters, UriInfo uri) {
        var page = stock.list(parameters.query(), parameters.paging(), request.caller());
        return answers.page(page, uri, request.ifNoneMatch()).toResponse();
    }

    @GET
    @Path("{variantId}")
    @Demands(Act.READ_INVENTORY)
    @Operation(
            operationId = "readStock",
            summary = "Read the stock of a variant",
            description = "What is on hand, what orders hold of it, and what is left.")
    @APIResponseSchema(value = StockView.class, responseCode = "200", responseDescription = "How many there are.")
    public Response read(@PathParam("variantId") String variant) {
        var view = stock.read(variantId(variant), request.caller());
        return answers.unlessKnown(answers.ok(view), request.ifNoneMatch()).toResponse();
    }

    @POST
    @Path("{variantId}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.CORRECT_INVENTORY)
    @Operation(
            operationId = "correctStock",
            summary = "Correct the stock of a variant",
            description =
                    "By a difference, so that what is sold meanwhile is not undone. What orders hold cannot be taken.")
    @APIResponseSchema(
            value = StockCorrectionView.class,
            responseCode = "201",
            responseDescription = "The correction, and what it led to.")
    public Response correct(@PathParam("variantId") String variant, @Valid @NotNull CorrectStock command) {
        var caller = request.caller();
        return once.whole(OnceKey.of(request, "POST /inventory/corrections " + variant, caller), () -> {
                    var made = stock.correct(variantId(variant), command, caller);
                    return answers.created(PATH + made.variantId() + "/corrections/" + made.id(), made);
                })
                .toResponse();
    }

    @GET
    @Path("{variantId}/corrections")
    @Demands(Act.READ_INVENTORY)
    @Operation(
            operationId = "listStockCorrections",
            summary = "List what staff corrected",
            description = "Newest first.")
    @APIResponseSchema(value = StockCorrectionView.class, responseDescription = "A page of corrections.")
    public Response corrections(
            @PathParam("variantId") String variant, @BeanParam ListParameters parameters, UriInfo uri) {
        var page = stock.corrections(variantId(variant), parameters.paging(), request.caller());
        return answers.page(page, uri, request.ifNoneMatch()).toResponse();
    }

    @GET
    @Path("{variantId}/corrections/{id}")
    @Demands(Act.READ_INVENTORY)
    @Operation(
            operationId = "readStockCorrection",
            summary = "Read a correction",
            description = "As it was made; corrections are never changed.")
    @APIResponseSchema(
            value = StockCorrectionView.class,
            responseCode = "200",
            responseDescription = "The correction, and what it led to.")
    public Response correction(
            @PathParam("variantId") String variant,
            @PathParam("id")
                    @Parameter(description = "The correction's id.", example = "inv_01katey6ypfcf9ye7c1w2fb8e9")
                    String id) {
        var entry = StockEntryId.parse(id).orElseThrow(() -> CommonProblem.notFound("correction"));
        var view = stock.correction(variantId(variant), entry, request.caller());
        return answers.unlessKnown(answers.ok(view), request.ifNoneMatch()).toResponse();
    }

    @GET
    @Path("{variantId}/history")
    @Demands(Act.READ_INVENTORY)
    @Operation(
            operationId = "listStockHistory",
            summary = "List every change of a stock",
            description = "Newest first. The sums of the changes are what is on hand and what is reserved.")
    @APIResponseSchema(value = StockEntryView.class, responseDescription = "A page of the history.")
    public Response history(@PathParam("variantId") String variant, @BeanParam ListParameters parameters, UriInfo uri) {
        var page = stock.history(variantId(variant), parameters.paging(), request.caller());
        return answers.page(page, uri, request.ifNoneMatch()).toResponse();
    }

    private static VariantId variantId(String text) {
        return VariantId.parse(text).orElseThrow(() -> CommonProblem.notFound("stock"));
    }
}
