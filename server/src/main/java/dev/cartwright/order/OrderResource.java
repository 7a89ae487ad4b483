package dev.cartwright.order;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/orders`
@Path("/api/v1/orders")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OrderResource implements ApiResource {
    private final OrderService orders;
    private final OrderBookService book;
    private final OrderEditService edits;
    private final Once once;
    private final Answers answers;
    private final CurrentRequest request;

    OrderResource(
            OrderService orders,
            OrderBookService book,
            OrderEditService edits,
            Once once,
            Answers answers,
            CurrentRequest request) {
        this.orders = orders;
        this.book = book;
        this.edits = edits;
        this.once = once;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.PLACE_ORDER)
    @Operation(operationId = "placeOrder", summary = "Buy what is in a cart", description = """
                    Holds the stock, takes the money and confirms the order. `expectedTotal` is the total that the cart showed last: \
                    another one is refused, and nothing is done. Send an `Idempotency-Key` and repeat the request with it until there is \
                    an answer: it is one order and one charge.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlaceOrder.class),
                            examples = @ExampleObject(name = "A cart that is ready", value = OrderExamples.PLACE)))
    @APIResponseSchema(
            value = OrderView.class,
            responseCode = "201",
            responseDescription = "The order: confirmed, or pending until the payment is decided.")
    @APIResponse(
            responseCode = "402",
            description = "The payment was declined; the cart is open again.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "payment-declined", value = OrderExamples.DECLINED)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such cart, or it is not yours.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "409",
            description =
                    "Nothing was done: the total or the stock is another, the cart was ordered, or the request still runs.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = {
                                @ExampleObject(name = "price-changed", value = OrderExamples.PRICE_CHANGED),
                                @ExampleObject(name = "out-of-stock", value = OrderExamples.OUT_OF_STOCK),
                                @ExampleObject(name = "cart-closed", value = OrderExamples.CART_CLOSED),
                                @ExampleObject(name = "in-flight", value = OrderExamples.IN_FLIGHT)
                            }))
    public Response place(@Valid @NotNull PlaceOrder command) {
        var cart = CartId.parse(command.cartId())
                .orElseThrow(() -> CommonProblem.INVALID
                        .because("The cart's id is not one.")
                        .at("/cartId", "format", "Take the id that POST /carts gave."));
        var key = OnceKey.demanded(request, "POST /orders " + cart, request.caller());
        return orders.buy(command, cart, key, request.caller()).toResponse();
    }

    @GET
    @Demands(Act.LIST_ORDERS)
    @Operation(
            operationId = "listOrders",
            summary = "List orders",
            description = "A customer's own; for support and admins all. Newest first, if nothing else is said.")
    @APIResponseSchema(value = OrderItemView.class, responseDescription = "A page of orders.")
    public Response list(@BeanParam OrderListParameters parameters, UriInfo uri) {
        var page = book.list(parameters.query(), parameters.sorting(), parameters.paging(), request.caller());
        return answers.page(page, uri, request.ifNoneMatch()).toResponse();
    }

    @GET
    @Path("{id}")
    @Demands(Act.READ_ORDER)
    @Operation(
            operationId = "readOrder",
            summary = "Read an order",
            description = "One's own: by the account, or by the token of its cart.")
    @APIResponseSchema(value = OrderView.class, responseDescription = "The order.")
    public Response read(@PathParam("id") String id) {
        var order = Orders.id(id);
        var caller = request.caller();
        var found = book.demand(order, caller);
        return answers.unlessKnown(answers.ok(book.view(found, caller), found.version()), request.ifNoneMatch())
                .toResponse();
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.EDIT_ORDER)
    @Operation(
            operationId = "editOrder",
            summary = "Change an order's note or address before it is sent",
            description =
                    "A merge patch of `note` and `shippingAddress`. The address may not change the tax: the buyer has agreed to the order's total.")
    @APIResponseSchema(value = OrderView.class, responseCode = "200", responseDescription = "The order as it is now.")
    public Response edit(@PathParam("id") String id, @NotNull JsonNode patch) {
        var order = Orders.id(id);
        var caller = request.caller();
        return once.whole(OnceKey.of(request, "PATCH /orders " + order, caller), () -> {
                    var edited = edits.edit(order, patch, IfMatch.given(request), caller);
                    return answers.ok(book.view(edited, caller), edited.version());
                })
                .toResponse();
    }
}
