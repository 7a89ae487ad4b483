package dev.cartwright.order;

import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.once.OnceKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/orders`
@Path("/api/v1/orders")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OrderResource implements ApiResource {
    private final OrderService orders;
    private final Answers answers;
    private final CurrentRequest request;

    OrderResource(OrderService orders, Answers answers, CurrentRequest request) {
        this.orders = orders;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "placeOrder", summary = "Buy what is in a cart")
    public Response place(@Valid @NotNull PlaceOrder command) {
        var cart = CartId.parse(command.cartId())
                .orElseThrow(() -> CommonProblem.INVALID
                        .because("The cart's id is not one.")
                        .at("/cartId", "format", "Take the id that POST /carts gave."));
        var key = OnceKey.demanded(request, "POST /orders " + cart);
        return orders.buy(command, cart, key, request.caller()).toResponse();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readOrder", summary = "Read an order")
    public Response read(@PathParam("id") String id) {
        var order = OrderId.parse(id).orElseThrow(() -> CommonProblem.notFound("order"));
        var view = orders.read(order, request.caller());
        return answers.unlessKnown(answers.ok(view), request.ifNoneMatch()).toResponse();
    }
}
