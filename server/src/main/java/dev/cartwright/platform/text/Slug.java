package dev.cartwright.platform.text;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.Slugged;
import dev.cartwright.platform.db.Unique;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.gcardone.junidecode.Junidecode;
import org.jspecify.annotations.Nullable;

/// Makes the part of an address that people can read out of a name in any script: "Brontë, Anne" becomes `bronte-anne`.
public final class Slug {
    /// Leaves room for a number behind it.
    private static final int LONGEST = Key.LONGEST_SLUG - 10;

    private static final int MOST_WORDS = 30;
    private static final int MOST_TRIES = 100;

    private Slug() {}

    /// @param instead what a name is called of which no letter is left
    public static String of(String name, String instead) {
        var words = Junidecode.unidecode(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['`]", "")
                .split("[^a-z0-9]+");
        var slug = Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.joining("-"));
        var cut = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceFirst("-[^-]*$", "");
        return cut.isEmpty() ? instead : cut;
    }

    /// Stores what has a slug: under the one that is wanted or, if none is, under the first like its own that is free.
    ///
    /// @param similar which of those that begin so are taken
    /// @param add false if the slug is taken
    /// @return it, as it was stored
    /// @throws dev.cartwright.kernel.Problem 409 `taken`
    public static <T extends Slugged<T>> T add(
            T draft, @Nullable String wanted, Function<String, Collection<String>> similar, Predicate<T> add) {
        if (wanted == null) {
            return draft.withSlug(unique(draft.slug(), similar, slug -> add.test(draft.withSlug(slug))));
        }
        var named = draft.withSlug(wanted);
        if (!add.test(named)) {
            throw Unique.taken("/slug");
        }
        return named;
    }

    /// Finds the first of `name`, `name-2`, `name-3` … that is free, and takes it. Of two that want the same one at the
    /// same time, the second takes the next.
    ///
    /// @param similar which of those that begin so are taken
    /// @param take false if somebody else has taken it in between
    static String unique(String slug, Function<String, Collection<String>> similar, Predicate<String> take) {
        var taken = new HashSet<>(similar.apply(slug));
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            var free = firstFree(slug, taken);
            if (take.test(free)) {
                return free;
            }
            taken.add(free);
        }
        throw CommonProblem.BUSY.because("Too many things of this name are being added just now.");
    }

    /// For many at once: each gets the first of `name`, `name-2`, `name-3` … that is free and goes to none before it.
    ///
    /// @param similar which of those that begin like one of these are taken
    public static List<String> free(List<String> wanted, Function<Collection<String>, Collection<String>> similar) {
        var taken = new HashSet<>(similar.apply(new HashSet<>(wanted)));
        var free = new ArrayList<String>();
        for (var slug : wanted) {
            var one = firstFree(slug, taken);
            taken.add(one);
            free.add(one);
        }
        return free;
    }

    private static String firstFree(String slug, Set<String> taken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? slug : slug + "-" + number)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
    }
}
