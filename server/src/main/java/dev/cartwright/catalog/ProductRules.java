package dev.cartwright.catalog;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.Problem.FieldError;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What must be true of a product beyond each of its fields.
final class ProductRules {
    /// Minor units: so much that no cart of it is more than a number can hold.
    private static final long DEAREST = 1_000_000_000L;

    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_LIST = 100;

    /// Of all attributes together: every list of products shows them.
    private static final int MOST_TEXT = 50_000;

    private static final int LAST_YEAR = 9_999;
    private static final int MOST_PAGES = 100_000;
    private static final Pattern NAME = Pattern.compile(ProductDraft.NAME);
    private static final Pattern LANGUAGE = Pattern.compile(ProductDraft.LANGUAGE);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

    /// Control characters but for line breaks, half characters, and what turns the direction of writing.
    private static final Pattern REFUSED = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\r\\t]]|\\p{Cs}|[\\u200e\\u200f\\u061c\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    private final ProductDraft draft;
    private final Currency currency;
    private final List<FieldError> breaches = new ArrayList<>();

    private ProductRules(ProductDraft draft, Currency currency) {
        this.draft = draft;
        this.currency = currency;
    }

    static List<FieldError> breaches(ProductDraft draft, Currency currency) {
        var rules = new ProductRules(draft, currency);
        if (draft.state().equals("active") && draft.variants().isEmpty()) {
            rules.breach("/variants", "required", "What is offered has at least one variant.");
        }
        rules.variants();
        draft.attributes().forEach(rules::attribute);
        if (draft.attributes().values().stream().mapToInt(ProductRules::length).sum() > MOST_TEXT) {
            rules.breach("/attributes", "length", "All attributes together have at most 50,000 characters.");
        }
        if (draft.isBook()) {
            rules.book(draft.attributes());
        }
        return rules.breaches;
    }

    private void variants() {
        var skus = new HashSet<String>();
        var ids = new HashSet<String>();
        for (int at = 0; at < draft.variants().size(); at++) {
            var variant = draft.variants().get(at);
            var pointer = "/variants/" + at;
            if (!skus.add(variant.sku())) {
                breach(pointer + "/sku", "duplicate", "Two variants cannot have one SKU.");
            }
            if (variant.id() != null && !ids.add(variant.id())) {
                breach(pointer + "/id", "duplicate", "A variant is there once.");
            }
            price(pointer + "/price", variant);
            if (draft.isBook() && variant.barcode() != null && !isSound(variant.barcode())) {
                breach(pointer + "/barcode", "check-digit", "Its last digit does not fit the others.");
            }
        }
    }

    private void price(String pointer, WriteVariant variant) {
        if (!variant.price().currency().equals(currency)) {
            breach(pointer + "/currency", "currency", "The store sells in " + currency + ".");
        } else if (variant.price().minor() < 0 || variant.price().minor() > DEAREST) {
            breach(pointer + "/amount", "range", "Not below zero, and at most " + new Money(DEAREST, currency) + ".");
        }
    }

    private static boolean isSound(String barcode) {
        var digits = Isbn.bare(barcode.toUpperCase(Locale.ROOT));
        return switch (digits.length()) {
            case 10 -> !digits.matches("[0-9]{9}[0-9X]") || Isbn.of10(digits).isPresent();
            case 13 -> !digits.matches("[0-9]{13}") || Isbn.isEan(digits);
            default -> true;
        };
    }

    private void attribute(String name, @Nullable Object value) {
        if (!NAME.matcher(name).matches()) {
            breach("/attributes", "name", "A name is a letter, then letters, digits and underscores, at most 50.");
        } else if (value instanceof List<?> list) {
            if (list.size() > LONGEST_LIST || !list.stream().allMatch(one -> isText(one) || isNumber(one))) {
                breach("/attributes/" + name, "type", "A list has at most 100 texts and numbers.");
            }
        } else if (!isText(value) && !isNumber(value) && !(value instanceof Boolean)) {
            breach("/attributes/" + name, "type", "A text, a number, true, false or a list of texts and numbers.");
        }
    }

    private void book(Map<String, Object> attributes) {
        demand("year", isBetween(attributes.get("year"), -LAST_YEAR, LAST_YEAR), "A year, as a whole number.");
        demand("pages", isBetween(attributes.get("pages"), 1, MOST_PAGES), "A whole number.");
        demand("firstLine", attributes.getOrDefault("firstLine", "") instanceof String, "A text.");
        demand(
                "language",
                attributes.getOrDefault("language", "en") instanceof String language
                        && LANGUAGE.matcher(language).matches(),
                "A language of BCP 47, such as en or pt-BR.");
    }

    private void demand(String attribute, boolean kept, String message) {
        if (!kept) {
            breach("/attributes/" + attribute, "type", message);
        }
    }

    private static boolean isBetween(@Nullable Object value, int least, int most) {
        return value == null || value instanceof Integer number && number >= least && number <= most;
    }

    private static int length(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().mapToInt(ProductRules::length).sum()
                : Objects.toString(value).length();
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String text
                && text.length() <= LONGEST_TEXT
                && !REFUSED.matcher(text).find();
    }

    /// Read as text: a number that is too large for the database must not get there.
    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number
                && NUMBER.matcher(Objects.toString(value)).matches();
    }

    private void breach(String pointer, String code, String message) {
        breaches.add(new FieldError(pointer, code, message));
    }
}
