package dev.cartwright.kernel;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A text that people wrote: at most so long, without control characters and without those that turn the direction of
/// writing (they make one text look like another). It is one line that says something, unless several lines are
/// allowed: these may be empty, too.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Rule.class)
public @interface PlainText {
    int max() default 200;

    /// Whether line breaks are allowed, and nothing at all.
    boolean lines() default false;

    String message() default "Must be text of at most {max} characters, without control characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Rule implements ConstraintValidator<PlainText, CharSequence> {
        private int max;
        private boolean lines;

        @Override
        public void initialize(PlainText rule) {
            max = rule.max();
            lines = rule.lines();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, @Nullable ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            if (!lines && text.codePoints().allMatch(Rule::isBlank)) {
                say("Must not be empty.", context);
                return false;
            }
            return text.length() <= max
                    && text.codePoints().noneMatch(point -> isRefused(point) && !(lines && isBreak(point)));
        }

        private static void say(String message, @Nullable ConstraintValidatorContext context) {
            if (context != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            }
        }

        private static boolean isBlank(int point) {
            return Character.isWhitespace(point) || Character.isSpaceChar(point);
        }

        private static boolean isBreak(int point) {
            return point == '\n' || point == '\r' || point == '\t';
        }

        private static boolean isRefused(int point) {
            return switch (Character.getType(point)) {
                case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
                default ->
                    point == 0x200E
                            || point == 0x200F
                            || point == 0x061C
                            || point >= 0x202A && point <= 0x202E
                            || point >= 0x2066 && point <= 0x2069;
            };
        }
    }
}
