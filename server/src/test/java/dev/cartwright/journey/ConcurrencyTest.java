package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.VariantId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    private Shop shop;
    private Buyer buyer;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        buyer = new Buyer(shop);
    }

    @Test
    void twoHundredBuyersOfTenItemsGiveTenOrders() throws Exception {
        var variant = stockroom.variantWith(10);
        var carts = IntStream.range(0, 200)
                .mapToObj(unused -> buyer.cart(variant.text(), 1))
                .toList();
        var replies = atOnce(carts.stream()
                .map(cart ->
                        (Callable<Reply>) () -> buyer.order(cart, "tok_visa").send())
                .toList());
        assertThat(byStatus(replies)).isEqualTo(Map.of(201, 10L, 409, 190L));
        replies.stream().filter(reply -> reply.status() == 409).forEach(reply -> reply.isProblem(409, "out-of-stock"));
        assertThat(stockroom.available(variant)).isZero();
        assertThat(stockroom.ordersOf(variant, "confirmed")).isEqualTo(10);
        assertThat(stockroom.ordersOf(variant, "pending")).isZero();
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void cartsOfTheSameGoodsInAnyOrderNeverDeadlock() throws Exception {
        var goods = List.of(stockroom.variantWith(1000), stockroom.variantWith(1000), stockroom.variantWith(1000));
        var carts = IntStream.range(0, 60).mapToObj(at -> cartOf(goods, at)).toList();
        var replies = atOnce(carts.stream()
                .map(cart ->
                        (Callable<Reply>) () -> buyer.order(cart, "tok_visa").send())
                .toList());
        assertThat(byStatus(replies)).isEqualTo(Map.of(201, 60L));
        goods.forEach(variant -> assertThat(stockroom.available(variant)).isEqualTo(940));
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void onePurchaseSentTwentyTimesAtOnceIsOneOrder() throws Exception {
        var variant = stockroom.variantWith(30);
        var cart = buyer.cart(variant.text(), 1);
        var key = Shop.freshKey();
        Callable<Reply> buy = () -> buyer.order(cart, "tok_visa").key(key).send();
        var replies = atOnce(IntStream.range(0, 20).mapToObj(unused -> buy).toList());
        var bought = replies.stream().filter(reply -> reply.status() == 201).toList();
        assertThat(bought).isNotEmpty();
        assertThat(bought.stream().map(reply -> reply.text("/id")).distinct()).hasSize(1);
        replies.stream().filter(reply -> reply.status() != 201).forEach(reply -> {
            reply.isProblem(409, "in-flight");
            assertThat(reply.header("Retry-After")).isNotEmpty();
        });
        var after = buy.call().is(201);
        assertThat(after.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(after.body()).isEqualTo(bought.getFirst().body());
        assertThat(stockroom.available(variant)).isEqualTo(29);
        assertThat(stockroom.ordersOf(variant, "confirmed")).isEqualTo(1);
    }

    @Test
    void oneCartOrderedWithManyKeysIsOneOrder() throws Exception {
        var variant = stockroom.variantWith(30);
        var cart = buyer.cart(variant.text(), 1);
        Callable<Reply> buy = () -> buyer.order(cart, "tok_visa").send();
        var replies = atOnce(IntStream.range(0, 20).mapToObj(unused -> buy).toList());
        assertThat(byStatus(replies)).isEqualTo(Map.of(201, 1L, 409, 19L));
        replies.stream().filter(reply -> reply.status() == 409).forEach(reply -> reply.isProblem(409, "cart-closed"));
        assertThat(stockroom.available(variant)).isEqualTo(29);
    }

    private Buyer.OpenCart cartOf(List<VariantId> goods, int turn) {
        var body = Buyer.ready(goods.get(turn % goods.size()).text(), 1);
        for (int at = 1; at < goods.size(); at++) {
            body.withArray("/lines")
                    .addObject()
                    .put("variantId", goods.get((turn + at) % goods.size()).text())
                    .put("quantity", 1);
        }
        var reply = shop.post("/api/v1/carts").body(body).send().is(201);
        return new Buyer.OpenCart(reply.text("/id"), reply.text("/token"), reply.json());
    }

    private static List<Reply> atOnce(List<Callable<Reply>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new java.util.ArrayList<Reply>();
            for (var reply : threads.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        }
    }

    private static Map<Integer, Long> byStatus(List<Reply> replies) {
        return replies.stream().collect(Collectors.groupingBy(Reply::status, Collectors.counting()));
    }
}
