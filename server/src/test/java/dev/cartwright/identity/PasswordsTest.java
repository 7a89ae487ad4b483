package dev.cartwright.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final Passwords PASSWORDS = new Passwords();
    private static final List<String> ABOUT = List.of("ishmael@example.com", "Ishmael");

    @AfterAll
    static void end() {
        PASSWORDS.end();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "password1234",
                "1234567890",
                "qwertyuiop",
                "PASSWORD123",
                "letmeinletmein",
                "aaaaaaaaaaaa",
                "ishmael@example.com",
                "abcdefghijklmnop"
            })
    void aCommonPasswordIsRefused(String common) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PASSWORDS.hash(common, ABOUT))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(CommonProblem.INVALID);
                    assertThat(problem.errors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.pointer() + " " + error.code())
                                    .isEqualTo("/password common"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "whaleboat-42-harpoon", "Jb7fkQ2xR0vT"})
    void anUncommonPasswordIsTaken(String password) {
        assertThat(PASSWORDS.matches(PASSWORDS.hash(password, ABOUT), password)).isTrue();
    }

    @Test
    void aPasswordIsHashedAnewWhenTheParametersHaveChanged() {
        var before = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        var renewed = PASSWORDS.renewed(before, "password").orElseThrow();
        assertThat(PASSWORDS.matches(renewed, "password")).isTrue();
        assertThat(PASSWORDS.renewed(renewed, "password")).isEmpty();
    }

    @Test
    void whoeverFindsAllPlacesTakenIsToldThatItIsBusy() throws Exception {
        var begun = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var pool = new HashingPool(1, Duration.ZERO)) {
            var first = Thread.ofVirtual()
                    .start(() -> pool.run(() -> {
                        begun.countDown();
                        leave.await();
                        return true;
                    }));
            begun.await();
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> pool.run(() -> true))
                    .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.BUSY));
            leave.countDown();
            first.join();
            assertThat(pool.run(() -> true)).isTrue();
        }
    }
}
