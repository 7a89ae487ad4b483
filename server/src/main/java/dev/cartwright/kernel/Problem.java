package dev.cartwright.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A refusal on its way to whoever asked. Thrown inside a transaction it rolls everything back. Carries no stack
/// trace: it is an answer, not a fault.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    /// What is wrong with one field of the body (`/lines/0/quantity`, RFC 6901) or one parameter (`sort`).
    ///
    /// @param code stable and short, for programs: `required`, `min`, `format`, `unknown` …
    public record FieldError(String pointer, String code, String message) {}

    Problem(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    /// Adds an extra member of the problem document.
    public Problem with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public Problem at(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
        return this;
    }

    public Problem at(List<FieldError> more) {
        errors.addAll(more);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }
}
