package dev.cartwright.platform.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.Problem;
import dev.cartwright.platform.db.Retries;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever is thrown while a resource is served into a problem document. Nothing of a stack trace ever leaves.
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Answers answers;
    private final AllowedMethods allowed;

    ProblemMappers(Answers answers, AllowedMethods allowed) {
        this.answers = answers;
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response refused(Problem problem) {
        return respond(problem);
    }

    @ServerExceptionMapper
    Response unknownField(UnrecognizedPropertyException unknown) {
        var message = "There is no field of this name.";
        return respond(malformed("The body has a field that is not known here.")
                .at(JsonPointers.of(unknown), "unknown-field", message));
    }

    /// Money with the wrong decimals or an unknown currency is understood, but refused by a rule; everything else of
    /// the wrong type is not understood at all.
    @ServerExceptionMapper
    Response wrongFormat(InvalidFormatException wrong) {
        if (Money.class.equals(wrong.getTargetType())) {
            return respond(CommonProblem.INVALID
                    .because("An amount of money is not well formed.")
                    .at(JsonPointers.of(wrong), "money", wrong.getOriginalMessage()));
        }
        return wrongType(wrong);
    }

    @ServerExceptionMapper
    Response wrongType(MismatchedInputException wrong) {
        return respond(malformed("The body has a value of the wrong JSON type.")
                .at(JsonPointers.of(wrong), "type", "The value has the wrong JSON type."));
    }

    @ServerExceptionMapper
    Response notUnderstood(MergePatch.NotUnderstood patch) {
        return patch.getCause() instanceof JacksonException json ? mapped(json) : fault(patch);
    }

    private Response mapped(JacksonException json) {
        return switch (json) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidFormatException wrong -> wrongFormat(wrong);
            case MismatchedInputException wrong -> wrongType(wrong);
            default -> brokenJson(json);
        };
    }

    @ServerExceptionMapper
    Response brokenMapping(JsonMappingException broken) {
        return respond(malformed("The body is not the JSON that is expected here."));
    }

    @ServerExceptionMapper
    Response brokenJson(JacksonException broken) {
        return respond(malformed(
                switch (broken) {
                    case StreamConstraintsException tooMuch ->
                        "The JSON is nested too deeply or has a value that is too long.";
                    case InputCoercionException tooLarge -> "A number is larger than its field can hold.";
                    default -> "The body is not well-formed JSON.";
                }));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException failure, UriInfo uri) {
        int status = failure.getResponse().getStatus();
        if (failure.getCause() instanceof JacksonException json) {
            return mapped(json);
        }
        if (failure instanceof NotAllowedException) {
            var problem =
                    CommonProblem.METHOD_NOT_ALLOWED.because("This resource does not take this method; see Allow.");
            return answers.problem(problem)
                    .withHeader("Allow", allowed.at(uri.getPath()))
                    .toResponse();
        }
        return switch (status) {
            case 404 -> respond(CommonProblem.NOT_FOUND.because("Nothing is served at this path."));
            case 406 -> respond(CommonProblem.NOT_ACCEPTABLE.because("This resource speaks JSON only."));
            case 413 -> respond(CommonProblem.TOO_LARGE.because("The body is larger than this server takes."));
            case 415 -> respond(CommonProblem.UNSUPPORTED_MEDIA_TYPE.because("Send application/json."));
            default -> status < 500 ? respond(malformed("The request was not understood.")) : fault(failure);
        };
    }

    @ServerExceptionMapper
    Response fault(Throwable failure) {
        if (isOutage(failure)) {
            LOG.errorf(
                    "request %s was refused by the database: %s",
                    RequestId.current(), Retries.complaint(failure).orElse(failure.toString()));
            return respond(CommonProblem.BUSY.because(
                    "The shop cannot store anything just now. Repeat the request with the same key."));
        }
        if (isOverload(failure)) {
            LOG.warnf(
                    "request %s was given up: %s",
                    RequestId.current(), Retries.complaint(failure).orElse(failure.toString()));
            return respond(CommonProblem.BUSY.because(
                    "The shop is very busy; nothing happened. Repeat the request with the same key."));
        }
        LOG.errorf(failure, "request %s failed", RequestId.current());
        return respond(CommonProblem.INTERNAL.because("This is our fault; the request id helps us find it."));
    }

    /// Its disk is full or broken, its memory used up, or it fell over: undone, and worth repeating once somebody has
    /// seen to it.
    private static boolean isOutage(Throwable failure) {
        var state = Retries.sqlState(failure);
        return state.equals("53100") || state.equals("53200") || state.startsWith("58") || state.startsWith("XX");
    }

    /// No connection in time, a lock or a statement that took too long, or the database restarting: all undone, all
    /// worth repeating.
    private static boolean isOverload(Throwable failure) {
        var state = Retries.sqlState(failure);
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("55P03")
                || state.equals("40P01")
                || state.equals("40001")
                || Retries.isAcquisitionTimeout(failure);
    }

    private Response respond(Problem problem) {
        return answers.problem(problem).toResponse();
    }

    private static Problem malformed(String detail) {
        return CommonProblem.MALFORMED.because(detail);
    }
}
