package dev.cartwright.cart;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Act;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/cart`: the same resource as `/carts/{id}`, for whoever carries its token or has signed in.
@Path("/api/v1/cart")
@Tag(name = "Carts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CurrentCartResource implements ApiResource {
    private final CartResource resource;
    private final CartService carts;
    private final CurrentRequest request;

    CurrentCartResource(CartResource resource, CartService carts, CurrentRequest request) {
        this.resource = resource;
        this.carts = carts;
        this.request = request;
    }

    @GET
    @Demands(Act.READ_CART)
    @Operation(
            operationId = "readCurrentCart",
            summary = "Read the caller's current cart",
            description =
                    "The one that a `Cart-Token` names; else the account's, opened last; else the one of the cookie.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart as it is now.")
    public Response read() {
        return resource.read(current());
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.CHANGE_CART)
    @Operation(
            operationId = "editCurrentCart",
            summary = "Say who buys, where it goes and how",
            description =
                    "A merge patch of `email`, `shippingAddress`, `shippingMethod` and `note`; null takes one away.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart as it is now.")
    public Response edit(@NotNull JsonNode patch) {
        return resource.edit(current(), patch);
    }

    @GET
    @Path("shipping-options")
    @Demands(Act.READ_CART)
    @Operation(
            operationId = "listCurrentShippingOptions",
            summary = "List the ways of shipping of the current cart",
            description = "With their prices for this cart; all of them at once.")
    @APIResponseSchema(
            value = ShippingOption.class,
            responseCode = "200",
            responseDescription = "The ways of shipping.")
    public Response shippingOptions() {
        return resource.shippingOptions(current());
    }

    @POST
    @Path("lines")
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.CHANGE_CART)
    @Operation(
            operationId = "addCurrentCartLine",
            summary = "Put something into the current cart",
            description = "The same variant again adds to its line.")
    @APIResponseSchema(value = CartView.class, responseCode = "201", responseDescription = "The cart as it is now.")
    public Response addLine(@Valid @NotNull AddLine command) {
        return resource.addLine(current(), command);
    }

    @PATCH
    @Path("lines/{lineId}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.CHANGE_CART)
    @Operation(
            operationId = "changeCurrentCartLine",
            summary = "Change how many of a line are wanted",
            description = "A merge patch of `quantity`.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart as it is now.")
    public Response changeLine(@PathParam("lineId") String line, @NotNull JsonNode patch) {
        return resource.changeLine(current(), line, patch);
    }

    @DELETE
    @Path("lines/{lineId}")
    @Demands(Act.CHANGE_CART)
    @Operation(
            operationId = "removeCurrentCartLine",
            summary = "Take a line out of the current cart",
            description = "The rest of the cart stays.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response removeLine(@PathParam("lineId") String line) {
        return resource.removeLine(current(), line);
    }

    private String current() {
        return carts.current(request.caller(), request.namesCart()).text();
    }
}
