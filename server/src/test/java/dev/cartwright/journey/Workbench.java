package dev.cartwright.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Where a manager of the catalogue makes and changes things for a test, which are cleared away after it.
public final class Workbench {
    private static final String API = "/api/v1/";
    private static final int MOST_TIMES = 50;

    private final Shop shop;
    private final Set<String> made = new ConcurrentSkipListSet<>();

    public Workbench(Shop shop) {
        this.shop = shop;
    }

    /// @param kind `authors`, `categories`, …
    public Reply create(String kind, JsonNode body) {
        return post(kind, body).is(201);
    }

    /// As [#create], whatever comes of it.
    public Reply post(String kind, JsonNode body) {
        var reply = patiently(call("POST", API + kind).body(body));
        if (reply.status() == 201) {
            made.add(url(kind, reply));
        }
        return reply;
    }

    public Reply read(String kind, Reply thing) {
        return patiently(call("GET", url(kind, thing))).is(200);
    }

    public Reply put(String kind, Reply thing, JsonNode body) {
        return patiently(match(call("PUT", url(kind, thing)), thing).body(body));
    }

    public Reply patch(String kind, Reply thing, String patch) {
        return patiently(match(call("PATCH", url(kind, thing)), thing).body(patch));
    }

    /// Whatever version it has.
    public Reply change(String kind, Reply thing, String patch) {
        return patiently(call("PATCH", url(kind, thing)).header("If-Match", "*").body(patch));
    }

    public Reply delete(String kind, Reply thing) {
        return patiently(match(call("DELETE", url(kind, thing)), thing));
    }

    public Shop.Call call(String method, String path) {
        return Staff.as(Role.CATALOGUE_MANAGER, shop).call(method, path);
    }

    /// Deletes what was made, and what stands below it first; what was ordered goes into the archive.
    public void clear() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = made.removeIf(
                    url -> call("DELETE", url).header("If-Match", "*").send().status() != 409);
        }
        made.stream()
                .filter(url -> url.startsWith(API + "products/") || url.startsWith(API + "books/"))
                .forEach(url -> call("PATCH", url)
                        .header("If-Match", "*")
                        .body("{\"state\": \"archived\"}")
                        .send()
                        .is(200));
    }

    public static String url(String kind, Reply thing) {
        return API + kind + "/" + thing.text("/id");
    }

    /// A product that can be bought, of one variant.
    public static ObjectNode offered(String title) {
        var body = Shop.object().put("title", title).put("state", "active");
        var variant = body.putArray("variants").addObject();
        variant.put("sku", "B-" + UUID.randomUUID()).put("name", "One").put("stockKept", false);
        variant.putObject("price").put("amount", "5.00").put("currency", "USD");
        return body;
    }

    /// The names of all pages of a list.
    public List<String> names(String list, String pointer) {
        var names = new ArrayList<String>();
        var next = "";
        do {
            var page = call("GET", API + list + next).send().is(200);
            page.json().at("/items").forEach(item -> names.add(item.at(pointer).asText()));
            next = page.json().at("/next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!next.isEmpty());
        return names;
    }

    public static String unique(String name) {
        return name + " " + number();
    }

    public static String number() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    public static List<Reply> atOnce(List<Callable<Reply>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Reply>();
            for (var reply : threads.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        }
    }

    public static Map<Integer, Long> byStatus(List<Reply> replies) {
        return replies.stream().collect(Collectors.groupingBy(Reply::status, Collectors.counting()));
    }

    /// A shop that is too busy has done nothing: it is asked again, as any client would.
    private static Reply patiently(Shop.Call call) {
        var reply = call.send();
        for (int time = 0; time < MOST_TIMES && reply.status() == 503; time++) {
            reply = call.send();
        }
        return reply;
    }

    private static Shop.Call match(Shop.Call call, Reply thing) {
        return call.header("If-Match", thing.header("ETag"));
    }
}
