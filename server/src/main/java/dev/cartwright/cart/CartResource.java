package dev.cartwright.cart;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.LineId;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
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

/// `/api/v1/carts`: a cart by its id.
@Path("/api/v1/carts")
@Tag(name = "Carts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CartResource implements ApiResource {
    static final String PATH = "/api/v1/carts/";
    private final CartService carts;
    private final Once once;
    private final Answers answers;
    private final CurrentRequest request;

    CartResource(CartService carts, Once once, Answers answers, CurrentRequest request) {
        this.carts = carts;
        this.once = once;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.CREATE_CART)
    @Operation(operationId = "openCart", summary = "Open a cart", description = """
                    A guest's cart belongs to whoever has its token, which is shown only here; a browser on a page of the shop gets \
                    it as a cookie. The cart of somebody who has signed in belongs to the account, and its token opens nothing alone.""")
    @APIResponseSchema(
            value = CartView.class,
            responseCode = "201",
            responseDescription = "The cart and the token that makes it yours.")
    public Response open(@Valid @NotNull OpenCart command) {
        var caller = request.openCaller();
        var answer = once.wholeWithSecret(
                OnceKey.of(request, "POST /carts", caller),
                () -> {
                    var cart = carts.open(command, caller);
                    return new Once.Made(cart.id().text(), opened(cart));
                },
                made -> opened(carts.openAgain(cartId(made), caller)));
        return answer.toResponse();
    }

    @GET
    @Path("{id}")
    @Demands(Act.READ_CART)
    @Operation(
            operationId = "readCart",
            summary = "Read a cart",
            description = "With today's prices, and what each line has in stock.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart as it is now.")
    public Response read(@PathParam("id") String id) {
        var view = carts.read(cartId(id), request.caller());
        return answers.unlessKnown(answers.ok(view), request.ifNoneMatch()).toResponse();
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.CHANGE_CART)
    @Operation(
            operationId = "editCart",
            summary = "Say who buys, where it goes and how",
            description =
                    "A merge patch of `email`, `shippingAddress`, `shippingMethod` and `note`; null takes one away.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart as it is now.")
    public Response edit(@PathParam("id") String id, @NotNull JsonNode patch) {
        return change("PATCH /carts", id, (cart, caller) -> answers.ok(carts.edit(cart, patch, caller)));
    }

    @GET
    @Path("{id}/shipping-options")
    @Demands(Act.READ_CART)
    @Operation(
            operationId = "listShippingOptions",
            summary = "List the ways of shipping that a cart can choose",
            description = "With their prices for this cart; all of them at once.")
    @APIResponseSchema(
            value = ShippingOption.class,
            responseCode = "200",
            responseDescription = "The ways of shipping.")
    public Response shippingOptions(@PathParam("id") String id) {
        var options = Page.whole(carts.shippingOptions(cartId(id), request.caller()));
        return answers.unlessKnown(answers.ok(options), request.ifNoneMatch()).toResponse();
    }

    @POST
    @Path("{id}/lines")
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.CHANGE_CART)
    @Operation(
            operationId = "addCartLine",
            summary = "Put something into a cart",
            description = "The same variant again adds to its line.")
    @APIResponseSchema(value = CartView.class, responseCode = "201", responseDescription = "The cart as it is now.")
    public Response addLine(@PathParam("id") String id, @Valid @NotNull AddLine command) {
        return change("POST /carts/lines", id, (cart, caller) -> {
            var view = carts.addLine(cart, command, caller);
            return answers.created(PATH + view.id(), view);
        });
    }

    @PATCH
    @Path("{id}/lines/{lineId}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.CHANGE_CART)
    @Operation(
            operationId = "changeCartLine",
            summary = "Change how many of a line are wanted",
            description = "A merge patch of `quantity`.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart as it is now.")
    public Response changeLine(@PathParam("id") String id, @PathParam("lineId") String line, @NotNull JsonNode patch) {
        return change(
                "PATCH /carts/lines/" + line,
                id,
                (cart, caller) -> answers.ok(carts.changeLine(cart, lineId(line), patch, caller)));
    }

    @DELETE
    @Path("{id}/lines/{lineId}")
    @Demands(Act.CHANGE_CART)
    @Operation(
            operationId = "removeCartLine",
            summary = "Take a line out of a cart",
            description = "The rest of the cart stays.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response removeLine(@PathParam("id") String id, @PathParam("lineId") String line) {
        return change("DELETE /carts/lines/" + line, id, (cart, caller) -> {
            carts.removeLine(cart, lineId(line), caller);
            return Answer.noContent();
        });
    }

    private interface Change {
        Answer make(CartId cart, Caller caller);
    }

    /// Whose cart it is comes before everything, a stored answer included.
    private Response change(String route, String id, Change change) {
        var caller = request.caller();
        var cart = cartId(id);
        carts.demandOwner(cart, caller);
        return once.whole(OnceKey.of(request, route + " " + cart, caller), () -> {
                    request.ifMatch().ifPresent(tags -> demandUnchanged(cart, caller, tags));
                    return change.make(cart, caller);
                })
                .toResponse();
    }

    private void demandUnchanged(CartId cart, Caller caller, String tags) {
        carts.lock(cart, caller);
        answers.demandMatch(answers.ok(carts.read(cart, caller)), tags);
    }

    private Answer opened(CartView cart) {
        var answer = answers.created(PATH + cart.id(), cart);
        // Who has signed in finds the cart by the account, and keeps the cookie of what was bought before.
        boolean byCookie = request.isFromOwnPage() && request.caller().user().isEmpty();
        return byCookie ? answer.withHeader("Set-Cookie", request.cartCookie(cart.secret())) : answer;
    }

    private static CartId cartId(String text) {
        return CartId.parse(text).orElseThrow(() -> CommonProblem.notFound("cart"));
    }

    private static LineId lineId(String text) {
        return LineId.parse(text).orElseThrow(() -> CommonProblem.notFound("line"));
    }
}
