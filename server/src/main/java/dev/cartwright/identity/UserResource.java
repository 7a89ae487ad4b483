package dev.cartwright.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.UserId;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.http.MergePatch;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.security.Demands;
import dev.cartwright.platform.security.PersonalData;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/users`
@Path("/api/v1/users")
@Tag(name = "Users")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UserResource implements ApiResource {
    private static final String PATH = "/api/v1/users/";
    private final UserService users;
    private final PersonalData personal;
    private final Once once;
    private final Answers answers;
    private final CurrentRequest request;

    UserResource(UserService users, PersonalData personal, Once once, Answers answers, CurrentRequest request) {
        this.users = users;
        this.personal = personal;
        this.once = once;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.REGISTER)
    @Operation(operationId = "createUser", summary = "Register, or make an account", description = """
                    Open to everybody. An address that has an account gets the same answer, nothing is made, and its owner gets a mail: \
                    nobody learns here who has an account. An admin may give a role, and is told that an address is taken.""")
    @APIResponseSchema(value = UserView.class, responseCode = "201", responseDescription = "The account.")
    public Response create(@Valid @NotNull Registration registration) {
        return create(registration, "POST /users");
    }

    @GET
    @Demands(Act.READ_USERS)
    @Operation(operationId = "listUsers", summary = "List users", description = "For staff, newest first.")
    @APIResponseSchema(value = UserView.class, responseDescription = "A page of users.")
    public Response list(@BeanParam UserListParameters parameters, UriInfo uri) {
        var page = users.list(parameters.query(personal), parameters.paging(), request.caller());
        return answers.page(page, uri, request.ifNoneMatch()).toResponse();
    }

    @GET
    @Path("me")
    @Demands(Act.READ_OWN_ACCOUNT)
    @Operation(operationId = "readOwnAccount", summary = "Read one's own account", description = "With its role.")
    @APIResponseSchema(value = UserView.class, responseDescription = "The account.")
    public Response readSelf() {
        return read(self());
    }

    @PATCH
    @Path("me")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.CHANGE_OWN_ACCOUNT)
    @Operation(
            operationId = "changeOwnAccount",
            summary = "Change one's own account",
            description =
                    "A merge patch of `name`, `email`, `password`; another address or password needs `currentPassword`. Another password ends all other sign-ins.")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The account as it is now.")
    public Response editSelf(@NotNull JsonNode patch) {
        var caller = request.caller();
        var self = self();
        return once.prepared(
                        OnceKey.of(request, "PATCH /users/me", caller),
                        () -> users.prepareEdit(self, patch, caller),
                        prepared -> {
                            var user = users.editOwn(self, prepared, IfMatch.given(request), caller);
                            return answers.ok(UserView.of(user), user.version());
                        })
                .toResponse();
    }

    @DELETE
    @Path("me")
    @Demands(Act.CHANGE_OWN_ACCOUNT)
    @Operation(
            operationId = "deleteOwnAccount",
            summary = "Delete one's own account",
            description = "Its orders stay, and keep nothing of it but the id.")
    @APIResponse(responseCode = "204", description = "It is gone, and every sign-in with it.")
    public Response deleteSelf() {
        return delete(self(), "DELETE /users/me");
    }

    @GET
    @Path("{id}")
    @Demands(Act.READ_OWN_ACCOUNT)
    @Operation(operationId = "readUser", summary = "Read a user", description = "Oneself, or anybody for staff.")
    @APIResponseSchema(value = UserView.class, responseDescription = "The user.")
    public Response read(@PathParam("id") String id) {
        return read(userId(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Demands(Act.CHANGE_OWN_ACCOUNT)
    @Operation(
            operationId = "changeUser",
            summary = "Change a user",
            description =
                    "A merge patch of `name` and `role`, of oneself, or of anybody for admins; the role is changed by admins alone, and never the last admin's.")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The user as it is now.")
    public Response edit(@PathParam("id") String id, @NotNull JsonNode patch) {
        var caller = request.caller();
        var user = userId(id);
        return once.whole(OnceKey.of(request, "PATCH /users " + user, caller), () -> {
                    var after = users.edit(user, patch, IfMatch.given(request), caller);
                    return answers.ok(UserView.of(after), after.version());
                })
                .toResponse();
    }

    @DELETE
    @Path("{id}")
    @Demands(Act.CHANGE_OWN_ACCOUNT)
    @Operation(
            operationId = "deleteUser",
            summary = "Delete a user",
            description = "Oneself, or anybody for admins; the last admin stays. Orders keep the id and nothing else.")
    @APIResponse(responseCode = "204", description = "The account is gone, and every sign-in with it.")
    public Response delete(@PathParam("id") String id) {
        return delete(userId(id), "DELETE /users " + id);
    }

    Response create(Registration registration, String route) {
        var caller = request.caller();
        return once.prepared(
                        OnceKey.of(request, route, caller), () -> users.prepare(registration, caller), prepared -> {
                            var user = users.register(prepared, caller);
                            return answers.created(PATH + user.id(), UserView.of(user), user.version());
                        })
                .toResponse();
    }

    private Response read(UserId id) {
        var user = users.read(id, request.caller());
        return answers.unlessKnown(answers.ok(UserView.of(user), user.version()), request.ifNoneMatch())
                .toResponse();
    }

    private Response delete(UserId user, String route) {
        var caller = request.caller();
        return once.whole(OnceKey.of(request, route, caller), () -> {
                    users.delete(user, IfMatch.given(request), caller);
                    return Answer.noContent();
                })
                .toResponse();
    }

    private UserId self() {
        return request.caller().user().orElseThrow(() -> CommonProblem.notFound("user"));
    }

    private static UserId userId(String text) {
        return UserId.parse(text).orElseThrow(() -> CommonProblem.notFound("user"));
    }
}
