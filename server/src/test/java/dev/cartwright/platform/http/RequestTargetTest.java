package dev.cartwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.CommonProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/products", "/api/v1/products/%F0%9F%93%96?q=%25&limit=1", "/?a=%c3%a9", "/a%20b"})
    void whatIsEscapedRightPasses(String uri) {
        assertThat(RequestTarget.isOne(uri)).isTrue();
        assertThat(RequestTarget.refusal(uri)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/%", "/api/%zz", "/?a=%2", "/a\\b", "/a b", "/?a=[1]{}"})
    void whatIsEscapedWrongIsNoTarget(String uri) {
        assertThat(RequestTarget.isOne(uri)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/%00", "/api/a%00b?q=1"})
    void nothingIsServedAtAPathWithNul(String uri) {
        assertThat(RequestTarget.refusal(uri).orElseThrow().type()).isEqualTo(CommonProblem.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api?q=%00", "/api?%00=1", "/api/a?b=c%00"})
    void aParameterWithNulIsNotUnderstood(String uri) {
        assertThat(RequestTarget.refusal(uri).orElseThrow().type()).isEqualTo(CommonProblem.MALFORMED);
    }
}
