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

    private final Shop shop;
    private final Set<String> made = new ConcurrentSkipListSet<>();

    public Workbench(Shop shop) {
        this.shop = shop;
    }

    /// @param kind `authors`, `categories`, …
    public Reply create(String kind, JsonNode body) {
        var created = call("POST", API + kind).body(body).send().is(201);
        made.add(url(kind, created));
        return created;
    }

    public Reply read(String kind, Reply thing) {
        return call("GET", url(kind, thing)).send().is(200);
    }

    public Reply put(String kind, Reply thing, JsonNode body) {
        return match(call("PUT", url(kind, thing)), thing).body(body).send();
    }

    public Reply patch(String kind, Reply thing, String patch) {
        return match(call("PATCH", url(kind, thing)), thing).body(patch).send();
    }

    /// Whatever version it has.
    public Reply change(String kind, Reply thing, String patch) {
        return call("PATCH", url(kind, thing))
                .header("If-Match", "*")
                .body(patch)
                .send();
    }

    public Reply delete(String kind, Reply thing) {
        return match(call("DELETE", url(kind, thing)), thing).send();
    }

    public Shop.Call call(String method, String path) {
        return Staff.as(Role.CATALOGUE_MANAGER, shop).call(method, path);
    }

    /// Deletes what was made, and what stands below it first.
    public void clear() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = made.removeIf(
                    url -> call("DELETE", url).header("If-Match", "*").send().status() != 409);
        }
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

    private static Shop.Call match(Shop.Call call, Reply thing) {
        return call.header("If-Match", thing.header("ETag"));
    }
}
