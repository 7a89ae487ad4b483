package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a client says it has read before it changes it (RFC 9110, section 13.1.1). The entity tag of what is edited
/// begins with its version (`"7.4wCJau2FrYwp1E1a"`), and the version alone is compared: what was sold between reading
/// and saving changes the answer, but is no lost update.
public record IfMatch(List<String> tags) {
    /// Where it is honoured, and not demanded.
    public static Optional<IfMatch> given(CurrentRequest request) {
        return request.ifMatch()
                .map(tags -> new IfMatch(
                        Arrays.stream(tags.split(",")).map(String::strip).toList()));
    }

    /// @throws dev.cartwright.kernel.Problem 428 if the request does not say it
    public static IfMatch demanded(CurrentRequest request) {
        return given(request)
                .orElseThrow(() -> CommonProblem.PRECONDITION_REQUIRED.because(
                        "Read it first and send its ETag as If-Match, so that nobody's change is lost."));
    }

    /// @throws dev.cartwright.kernel.Problem 412 if it has another version by now
    public void demand(int version) {
        if (tags.stream().noneMatch(tag -> tag.equals("*") || EntityTag.hasVersion(tag, version))) {
            throw CommonProblem.PRECONDITION_FAILED.because(
                    "It was changed since you read it; read it again and repeat the change.");
        }
    }
}
