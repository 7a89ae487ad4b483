package dev.cartwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {
    // Resources of the shop, not of this test: Quarkus would serve these in every other test, too.
    private final AllowedMethods allowed =
            new AllowedMethods(found("dev.cartwright.cart.CartResource", "dev.cartwright.order.OrderResource"));

    @Test
    void aPathTakesWhatItsResourcesTake() {
        assertThat(allowed.at("/api/v1/carts")).isEqualTo("OPTIONS, POST");
        assertThat(allowed.at("/api/v1/carts/1")).isEqualTo("GET, HEAD, OPTIONS, PATCH");
        assertThat(allowed.at("/api/v1/carts/1/lines")).isEqualTo("OPTIONS, POST");
        assertThat(allowed.at("/api/v1/carts/1/lines/2")).isEqualTo("DELETE, OPTIONS, PATCH");
        assertThat(allowed.at("/api/v1/orders")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(allowed.at("/api/v1/orders/1")).isEqualTo("GET, HEAD, OPTIONS, PATCH");
    }

    @Test
    void slashesAtTheEndsDoNotMatter() {
        assertThat(allowed.at("api/v1/carts/")).isEqualTo(allowed.at("/api/v1/carts"));
    }

    @Test
    void anUnknownPathTakesNothing() {
        assertThat(allowed.at("/api/v1/car")).isEqualTo("OPTIONS");
        assertThat(allowed.at("/api/v1/carts/1/2")).isEqualTo("OPTIONS");
    }

    private static Instance<ApiResource> found(String... resources) {
        var handles = Arrays.stream(resources)
                .map(resource -> answering(Bean.class, "getBeanClass", type(resource)))
                .map(bean -> answering(Instance.Handle.class, "getBean", bean))
                .toList();
        return answering(Instance.class, "handles", List.copyOf(handles));
    }

    @SuppressWarnings("unchecked")
    private static <T> T answering(Class<? super T> type, String question, Object answer) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals(question)) {
                return answer;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
