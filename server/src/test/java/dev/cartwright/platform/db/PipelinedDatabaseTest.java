package dev.cartwright.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One row for each question, whoever else asks; and a failure for everybody to whom no answer came.
@QuarkusTest
class PipelinedDatabaseTest {
    private static final String SUM =
            "select cast(:one as integer) + cast(:other as integer) as sum where cast(:wanted as boolean)";

    private static final Question ONE = new Question("select 1 as one", Map.of());

    @Inject
    PipelinedDatabase database;

    @Inject
    Vertx vertx;

    @Inject
    Instance<StatementListener> listeners;

    private Future<Optional<Integer>> sum(int one, int other, boolean wanted) {
        return database.one(
                new Question(SUM, Map.of("one", one, "other", other, "wanted", wanted)), row -> row.integer("sum"));
    }

    private static <T> T of(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatIsAskedTogetherIsAnsweredToWhoAskedIt() {
        var all = new CompletableFuture<Integer>();
        vertx.runOnContext(together -> Future.all(IntStream.range(0, 200)
                        .mapToObj(one -> sum(one, one, one % 2 == 0))
                        .toList())
                .onSuccess(answers -> all.complete((int) IntStream.range(0, 200)
                        .filter(one -> answers.<Optional<Integer>>resultAt(one)
                                .equals(one % 2 == 0 ? Optional.of(2 * one) : Optional.empty()))
                        .count()))
                .onFailure(all::completeExceptionally));
        assertThat(all.join()).isEqualTo(200);
    }

    @Test
    void aStatementThatFailsIsTheFailureOfItsOwnQuestion() {
        var refused = database.one(
                new Question("select 1 / cast(:none as integer) as one", Map.of("none", 0)), row -> row.integer("one"));
        var other = sum(1, 2, true);
        assertThat(of(refused.map(answer -> "answered").otherwise("failed"))).isEqualTo("failed");
        assertThat(of(other)).contains(3);
    }

    @Test
    void aDatabaseThatIsNotThereIsAFailureToo() {
        var nowhere = at("jdbc:postgresql://127.0.0.1:1/cartwright");
        Future<Optional<Integer>> asked = nowhere.one(ONE, row -> row.integer("one"));
        assertThat(of(asked.map(answer -> "answered").otherwise("failed"))).isEqualTo("failed");
    }

    @Test
    void aDatabaseThatSaysNothingIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            var database = at("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/cartwright");
            var one = database.one(ONE, row -> "answered").otherwise(Optional.of("given up"));
            var all = database.all(ONE, row -> "answered").otherwise(List.of("given up"));
            assertThat(of(one)).contains("given up");
            assertThat(of(all)).containsExactly("given up");
        }
    }

    private PipelinedDatabase at(String url) {
        return new PipelinedDatabase(vertx, listeners, url, "nobody", "nothing");
    }
}
