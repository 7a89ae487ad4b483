package dev.cartwright.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2Test {
    /// Made by the reference implementation: `argon2 somesalt -id -t 2 -m 16 -p 1 -l 32`.
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void aHashOfTheReferenceImplementationVerifies() {
        assertThat(Argon2.matches(REFERENCE, "password")).isTrue();
        assertThat(Argon2.matches(REFERENCE, "Password")).isFalse();
    }

    @Test
    void aHashVerifiesItsPasswordAndNoOther() {
        var hash = Argon2.hash("whaleboat-42-harpoon");
        assertThat(hash)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(Argon2.hash("whaleboat-42-harpoon"));
        assertThat(Argon2.matches(hash, "whaleboat-42-harpoon")).isTrue();
        assertThat(Argon2.matches(hash, "whaleboat-42-harpoon ")).isFalse();
        assertThat(Argon2.matches(Argon2.ofNothing(), "whaleboat-42-harpoon")).isFalse();
    }

    @Test
    void aPasswordIsTheSameInEveryNormalForm() {
        assertThat(Argon2.matches(Argon2.hash("cafe\u0301-harpoon"), "caf\u00e9-harpoon"))
                .isTrue();
    }

    @Test
    void aHashOfOtherParametersIsOutdated() {
        assertThat(Argon2.isOutdated(REFERENCE)).isTrue();
        assertThat(Argon2.isOutdated(Argon2.hash("whaleboat-42-harpoon"))).isFalse();
    }
}
