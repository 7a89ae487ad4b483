package dev.cartwright.platform.http;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/// The rules that a body's fields carry as annotations, and the wording of their breach. They are read when a body of
/// their kind comes for the first time: to read all of them takes long, and a start should not.
@Singleton
public class FieldRules {
    private @Nullable Validator made;

    /// Makes ready what all rules need.
    public void prepare() {
        validator();
    }

    private synchronized Validator validator() {
        var validator = made;
        if (validator == null) {
            // Never closed: it holds nothing but memory, and lives as long as the server.
            validator = Validation.byProvider(HibernateValidator.class)
                    .configure()
                    .ignoreXmlConfiguration()
                    // Our words have parameters and no expressions, and are the same whatever the machine speaks.
                    .messageInterpolator(new ParameterMessageInterpolator(Set.of(), Locale.ENGLISH, false))
                    .buildValidatorFactory()
                    .getValidator();
            made = validator;
        }
        return validator;
    }

    /// @throws Problem 422 that names each field
    public <T> T check(T body) {
        var violations = validator().validate(body);
        if (!violations.isEmpty()) {
            throw problem(violations);
        }
        return body;
    }

    private static Problem problem(Set<? extends ConstraintViolation<?>> violations) {
        return CommonProblem.INVALID
                .because("One or more fields break a rule; see errors.")
                .at(violations.stream()
                        .map(violation -> new Problem.FieldError(
                                pointer(violation.getPropertyPath()), code(violation), violation.getMessage()))
                        .sorted(Comparator.comparing(Problem.FieldError::pointer))
                        .toList());
    }

    private static String pointer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
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
