package dev.cartwright.session;

import dev.cartwright.identity.UserView;
import dev.cartwright.identity.Users;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.SessionId;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.http.CurrentRequest;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.security.Demands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `/api/v1/auth`: signing in, staying so and signing out.
@Path("/api/v1/auth")
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuthResource implements ApiResource {
    private final SessionService sessions;
    private final Users users;
    private final AccessTokens tokens;
    private final Once once;
    private final Answers answers;
    private final CurrentRequest request;

    AuthResource(
            SessionService sessions,
            Users users,
            AccessTokens tokens,
            Once once,
            Answers answers,
            CurrentRequest request) {
        this.sessions = sessions;
        this.users = users;
        this.tokens = tokens;
        this.once = once;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.SIGN_IN)
    @Operation(operationId = "signIn", summary = "Sign in", description = """
                    A page of the shop itself (`Sec-Fetch-Site: same-origin`) gets the cookie `session` and no tokens. \
                    The guest's cart (`Cart-Token` or cookie) becomes part of the customer's.""")
    @APIResponseSchema(value = SignedInView.class, responseCode = "200", responseDescription = "Signed in.")
    public Response signIn(@Valid @NotNull SignIn command) {
        var visitor = request.visitor();
        boolean browser = request.isFromOwnPage();
        // Outside of the transaction, and before any answer is given again.
        var who = users.recognise(command.email(), command.password());
        return once.wholeWithSecret(
                        OnceKey.of(request, "POST /auth/login", visitor),
                        () -> {
                            var opened = sessions.open(who, browser, visitor);
                            return new Once.Made(opened.session().id().text(), signedIn(opened, browser));
                        },
                        made -> signedIn(sessions.openAgain(session(made), browser), browser))
                .toResponse();
    }

    @POST
    @Path("refresh")
    @Consumes(MediaType.APPLICATION_JSON)
    @Demands(Act.SIGN_IN)
    @Operation(operationId = "refreshSignIn", summary = "Get another access token", description = """
                    Uses the refresh token up and gives the next one. A token that comes a second time ends the sign-in: it is in \
                    two hands. Whoever may have to repeat the request sends an `Idempotency-Key` with it.""")
    @APIResponseSchema(value = SignedInView.class, responseCode = "200", responseDescription = "Still signed in.")
    public Response refresh(@Valid @NotNull Refresh command) {
        var visitor = request.visitor();
        var token = new Secret(command.refreshToken());
        try {
            return once.wholeWithSecret(
                            OnceKey.of(request, "POST /auth/refresh", visitor),
                            () -> {
                                var opened = sessions.refresh(token, visitor);
                                return new Once.Made(opened.session().id().text(), signedIn(opened, false));
                            },
                            made -> signedIn(sessions.openAgain(session(made), false), false))
                    .toResponse();
        } catch (Problem refused) {
            if (refused.type() == SessionProblem.INVALID_REFRESH_TOKEN) {
                sessions.endIfReused(token);
            }
            throw refused;
        }
    }

    @POST
    @Path("logout")
    @Demands(Act.SIGN_OUT)
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "At once, on every node; its tokens are void.")
    @APIResponse(responseCode = "204", description = "Signed out.")
    public Response signOut() {
        var caller = request.caller();
        return once.whole(OnceKey.of(request, "POST /auth/logout", caller), () -> {
                    sessions.end(caller);
                    return Answer.noContent().withHeader("Set-Cookie", request.sessionCookie("", Duration.ZERO));
                })
                .toResponse();
    }

    private Answer signedIn(SessionService.Opened opened, boolean browser) {
        var user = UserView.of(opened.user());
        return browser
                ? answers.ok(new SignedInView(null, null, Session.LIFETIME.toSeconds(), null, user))
                        .withHeader(
                                "Set-Cookie",
                                request.sessionCookie(opened.secret().text(), Session.LIFETIME))
                : answers.ok(new SignedInView(
                        tokens.sign(opened.session()),
                        "Bearer",
                        AccessTokens.LIFETIME.toSeconds(),
                        opened.secret().text(),
                        user));
    }

    private static SessionId session(String text) {
        return SessionId.parse(text).orElseThrow();
    }
}
