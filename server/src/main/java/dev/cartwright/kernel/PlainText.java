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

/// A line of text that people wrote: not blank, at most so long, without control characters and without those that
/// turn the direction of writing (they make one text look like another).
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Rule.class)
public @interface PlainText {
    int max() default 200;

    String message() default "Must be a line of text of at most {max} characters, without control characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Rule implements ConstraintValidator<PlainText, CharSequence> {
        private int max;

        @Override
        public void initialize(PlainText rule) {
            max = rule.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, @Nullable ConstraintValidatorContext context) {
            return text == null
                    || (text.length() <= max
                            && !text.codePoints().allMatch(Rule::isBlank)
                            && text.codePoints().noneMatch(Rule::isRefused));
        }

        private static boolean isBlank(int point) {
            return Character.isWhitespace(point) || Character.isSpaceChar(point);
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
