package dev.cartwright.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a path or a filter names a thing by: its id or its slug. Nothing else ever reaches the database.
public record Key(@Nullable UUID id, @Nullable String slug) {
    /// What a slug looks like; bounded, because it is matched against whatever was sent.
    public static final String SLUG = "[a-z0-9]{1,100}(-[a-z0-9]{1,100}){0,30}";

    public static final int LONGEST_SLUG = 100;
    private static final Pattern FORM = Pattern.compile(SLUG);

    public static Optional<Key> parse(String text, Function<String, ? extends Optional<? extends Id>> ids) {
        var id = ids.apply(text).map(Id::value);
        if (id.isPresent()) {
            return Optional.of(new Key(id.get(), null));
        }
        return FORM.matcher(text).matches() ? Optional.of(new Key(null, text)) : Optional.empty();
    }
}
