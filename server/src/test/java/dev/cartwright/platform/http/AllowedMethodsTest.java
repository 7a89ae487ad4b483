package dev.cartwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {
    @Path("/carts")
    private static class Carts implements ApiResource {
        @POST
        public void open() {}

        @GET
        @Path("{id}")
        public void read() {}

        @PATCH
        @Path("{id}")
        public void edit() {}

        @DELETE
        @Path("{id}/lines/{line}")
        public void removeLine() {}

        void notServed() {}
    }

    @Path("/carts/{id}/lines")
    private static class Lines implements ApiResource {
        @POST
        public void add() {}
    }

    /// The class that a container makes of a resource extends it and has no path of its own.
    private static final class IntercededCarts extends Carts {}

    private final AllowedMethods allowed = new AllowedMethods(found(IntercededCarts.class, Lines.class));

    @Test
    void aPathTakesWhatItsResourcesTake() {
        assertThat(allowed.at("/carts")).isEqualTo("OPTIONS, POST");
        assertThat(allowed.at("/carts/1")).isEqualTo("GET, PATCH, HEAD, OPTIONS".transform(AllowedMethodsTest::sorted));
        assertThat(allowed.at("/carts/1/lines")).isEqualTo("OPTIONS, POST");
        assertThat(allowed.at("/carts/1/lines/2")).isEqualTo("DELETE, OPTIONS");
    }

    @Test
    void slashesAtTheEndsDoNotMatter() {
        assertThat(allowed.at("carts/")).isEqualTo(allowed.at("/carts"));
    }

    @Test
    void anUnknownPathTakesNothing() {
        assertThat(allowed.at("/cart")).isEqualTo("OPTIONS");
        assertThat(allowed.at("/carts/1/2")).isEqualTo("OPTIONS");
    }

    private static String sorted(String methods) {
        return String.join(", ", Arrays.stream(methods.split(", ")).sorted().toList());
    }

    private static Instance<ApiResource> found(Class<?>... resources) {
        var handles = Arrays.stream(resources)
                .map(resource -> answering(Bean.class, "getBeanClass", resource))
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
}
