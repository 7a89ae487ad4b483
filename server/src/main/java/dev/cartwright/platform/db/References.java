package dev.cartwright.platform.db;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.Referrer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What refers to something, all features asked.
@Singleton
public class References {
    private static final String FOREIGN_KEY = "23503";
    private final Instance<Referrer> referrers;

    References(Instance<Referrer> referrers) {
        this.referrers = referrers;
    }

    /// How many of what refer to each of these; what nothing refers to is left out.
    public Map<UUID, Map<String, Integer>> to(Collection<? extends Id> things) {
        var all = new HashMap<UUID, Map<String, Integer>>();
        if (!things.isEmpty()) {
            referrers.forEach(referrer -> referrer.countReferencesTo(things)
                    .forEach((thing, counts) -> all.computeIfAbsent(thing, unused -> new TreeMap<>())
                            .putAll(counts)));
        }
        return all;
    }

    /// Deletes what nothing refers to. Asked first, so that the answer can say what does; whoever refers to it between
    /// asking and deleting is found by the foreign key.
    ///
    /// @param kind what it is, in words
    /// @throws Problem 409 `in-use`
    public <T> T delete(Id thing, String kind, Supplier<T> deletion) {
        var used = to(List.of(thing)).getOrDefault(thing.value(), Map.of());
        if (!used.isEmpty()) {
            throw inUse(kind, used);
        }
        try {
            return deletion.get();
        } catch (RuntimeException failure) {
            throw Retries.sqlState(failure).equals(FOREIGN_KEY)
                    ? CommonProblem.IN_USE.because("Something refers to this " + kind + ".")
                    : failure;
        }
    }

    /// Runs a change that refers to things which were there a moment ago.
    ///
    /// @throws Problem 409 `conflict` if one of them is gone; the transaction has to be rolled back then
    public static <T> T unlessGone(Supplier<T> change) {
        try {
            return change.get();
        } catch (RuntimeException failure) {
            throw Retries.sqlState(failure).equals(FOREIGN_KEY)
                    ? CommonProblem.CONFLICT.because("Something that it refers to was deleted at this very moment.")
                    : failure;
        }
    }

    /// What is locked can be changed by its holder alone.
    public static void demandLocked(boolean done, Id locked) {
        if (!done) {
            throw new IllegalStateException("the locked " + locked + " was changed by somebody else");
        }
    }

    /// @param used how many of what, in the plural
    public static Problem inUse(String kind, Map<String, Integer> used) {
        var what = used.entrySet().stream()
                .map(one -> one.getKey() + " (" + one.getValue() + ")")
                .collect(Collectors.joining(" and "));
        return CommonProblem.IN_USE
                .because("This " + kind + " is still used by " + what + ".")
                .with("usedBy", used);
    }
}
