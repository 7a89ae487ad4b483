package dev.cartwright.payment.simulator;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Requests to the provider, each with its whole answer in time or with none. They are made on the event loop, and
/// whoever asks waits.
final class PaymentHttp {
    private static final int CONNECTS_WITHIN_MILLIS = 1_000;
    private static final int IDLE_SECONDS = 30;
    private static final int CONNECTIONS = 256;
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final HttpClient client;
    private final Duration timeout;

    /// @param timeout from the request to the last byte of its answer
    PaymentHttp(Vertx vertx, Duration timeout) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(CONNECTS_WITHIN_MILLIS)
                .setKeepAliveTimeout(IDLE_SECONDS));
        this.timeout = timeout;
    }

    record Answered(int status, byte[] body) {}

    /// @param body JSON, or empty for none
    /// @throws IOException no useful answer
    Answered send(String method, URI target, String secret, String body) throws IOException, InterruptedException {
        var request = new RequestOptions()
                .setMethod(HttpMethod.valueOf(method))
                .setAbsoluteURI(target.toString())
                .putHeader("Authorization", "Bearer " + secret)
                .putHeader("Content-Type", "application/json");
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            return send(request, Buffer.buffer(body), deadline);
        } catch (TimeoutException | ConnectException nobodyThere) {
            throw new IOException(nobodyThere);
        } catch (ExecutionException brokenConnection) {
            return again(request, Buffer.buffer(body), deadline);
        }
    }

    /// A kept connection may end just when it is used again. To repeat is safe: the payment's id sees to that.
    private Answered again(RequestOptions request, Buffer body, long deadline)
            throws IOException, InterruptedException {
        try {
            return send(request, body, deadline);
        } catch (TimeoutException late) {
            throw new IOException(late);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private Answered send(RequestOptions request, Buffer body, long deadline)
            throws ConnectException, InterruptedException, ExecutionException, TimeoutException {
        long left = deadline - System.nanoTime();
        if (left <= 0) throw new TimeoutException();
        try {
            return answer(request, body, TimeUnit.NANOSECONDS.toMillis(left) + 1)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(left, TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case ConnectException nobodyThere -> throw nobodyThere;
                case TimeoutException late -> throw late;
                case null, default -> throw failed;
            }
        }
    }

    private Future<Answered> answer(RequestOptions options, Buffer body, long millis) {
        return client.request(new RequestOptions(options).setTimeout(millis))
                .compose(request -> request.send(body)
                        .compose(PaymentHttp::whole)
                        .timeout(millis, TimeUnit.MILLISECONDS)
                        .onFailure(useless -> request.reset()));
    }

    private static Future<Answered> whole(HttpClientResponse response) {
        var answer = Promise.<Answered>promise();
        var body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > LARGEST_ANSWER)
                answer.tryFail(new IOException("an answer without measure"));
            else body.appendBuffer(part);
        });
        response.exceptionHandler(answer::tryFail);
        response.endHandler(end -> answer.tryComplete(new Answered(response.statusCode(), body.getBytes())));
        return answer.future();
    }

    void close() {
        client.close();
    }
}
