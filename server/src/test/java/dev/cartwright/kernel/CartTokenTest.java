package dev.cartwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CartTokenTest {
    @Test
    void aFreshTokenIs256BitsThatFitIntoAHeaderAndACookie() {
        assertThat(CartToken.fresh().secret()).matches("[A-Za-z0-9_-]{43}");
        var many = Stream.generate(CartToken::fresh).limit(1_000).collect(Collectors.toSet());
        assertThat(many).hasSize(1_000);
    }

    @Test
    void whatCannotBeATokenIsNone() {
        assertThat(CartToken.parse("")).isEmpty();
        assertThat(CartToken.parse("x".repeat(101))).isEmpty();
        assertThat(CartToken.parse("x".repeat(100))).contains(new CartToken("x".repeat(100)));
        var fresh = CartToken.fresh();
        assertThat(CartToken.parse(fresh.secret())).contains(fresh);
    }

    @Test
    void theDatabaseKnowsItsSha256() {
        assertThat(HexFormat.of().formatHex(new CartToken("abc").digest()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void itNeverShowsItself() {
        assertThat(CartToken.fresh()).hasToString("CartToken[…]");
    }
}
