package dev.cartwright.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.platform.telemetry.Figures;
import dev.cartwright.platform.telemetry.Measured;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Hashes passwords, verifies them and refuses the common ones.
@Singleton
class Passwords implements Measured {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /// Measuring takes longer than linear time, and whoever repeats what is common stays common.
    private static final int MEASURED = 40;

    private static final int EASILY_GUESSED = 1;

    private final HashingPool pool = new HashingPool(Runtime.getRuntime().availableProcessors(), PATIENCE);
    private final Zxcvbn zxcvbn = new Zxcvbn();
    private final String nobodys = Argon2.ofNothing();

    /// @param about what an attacker would try first: the address and the name
    /// @throws dev.cartwright.kernel.Problem 422 `common` or `characters` at `/password`; 503 `busy`
    String hash(String password, List<String> about) {
        // Each half would become the same bytes as any other.
        if (password.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw CommonProblem.INVALID
                    .because("This password is no text.")
                    .at("/password", "characters", "It has half a character in it.");
        }
        return pool.run(() -> isCommon(password, about) ? Optional.<String>empty() : Optional.of(Argon2.hash(password)))
                .orElseThrow(() -> CommonProblem.INVALID
                        .because("This password is among the first that anybody would try.")
                        .at("/password", "common", "Take another one, for instance several words."));
    }

    /// @throws dev.cartwright.kernel.Problem 503 `busy`
    boolean matches(String hash, String password) {
        return pool.run(() -> Argon2.matches(hash, password));
    }

    /// Takes as long as [#matches] does.
    void matchNobody(String password) {
        matches(nobodys, password);
    }

    /// The password under today's parameters, if the hash has others.
    Optional<String> renewed(String hash, String password) {
        return Argon2.isOutdated(hash) ? Optional.of(pool.run(() -> Argon2.hash(password))) : Optional.empty();
    }

    /// One entry of the list (however capitalised, reversed or spelt with digits), one repetition, one run over the
    /// keyboard, one date: nothing is added to it that an attacker would have to guess.
    private boolean isCommon(String password, List<String> about) {
        var strength = zxcvbn.measure(password.substring(0, Math.min(MEASURED, password.length())), about);
        return strength.getScore() == 0
                || (strength.getScore() <= EASILY_GUESSED
                        && strength.getSequence().size() == 1);
    }

    @Override
    public void describe(Figures figures) {
        figures.counter(
                "cartwright.passwords.refused",
                "Sign-ins and changes that were refused because too many passwords were being checked.",
                pool::refusals);
        figures.gauge("cartwright.passwords.waiting", "Passwords that wait to be checked.", pool::waiting);
    }

    @PreDestroy
    void end() {
        pool.close();
    }
}
