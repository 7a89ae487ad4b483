package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The rules that a body's fields carry as annotations, and the wording of their breach.
@Singleton
public class FieldRules {
    private final Validator validator;

    FieldRules(Validator validator) {
        this.validator = validator;
    }

    /// @throws Problem 422 that names each field
    public <T> T check(T body) {
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw problem(violations, 0);
        }
        return body;
    }

    /// @param skipped how many steps of each path lead to the body itself
    static Problem problem(Set<? extends ConstraintViolation<?>> violations, int skipped) {
        return CommonProblem.INVALID
                .because("One or more fields break a rule; see errors.")
                .at(violations.stream()
                        .map(violation -> new Problem.FieldError(
                                pointer(violation.getPropertyPath(), skipped), code(violation), violation.getMessage()))
                        .sorted(Comparator.comparing(Problem.FieldError::pointer))
                        .toList());
    }

    private static String pointer(Path path, int skipped) {
        return StreamSupport.stream(path.spliterator(), false)
                .skip(skipped)
                .map(step -> index(step) + name(step))
                .collect(Collectors.joining());
    }

    /// The place in the list, or the key in the object, that the step stands at.
    private static String index(Path.Node step) {
        if (step.getIndex() != null) {
            return "/" + step.getIndex();
        }
        return step.getKey() == null
                ? ""
                : "/" + JsonPointers.escaped(step.getKey().toString());
    }

    private static String name(Path.Node step) {
        return step.getName() == null || step.getName().startsWith("<") ? "" : "/" + step.getName();
    }

    private static String code(ConstraintViolation<?> violation) {
        var rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "length";
            case "Pattern", "Email" -> "format";
            default -> rule.toLowerCase(Locale.ROOT);
        };
    }
}
