package dev.cartwright.journey;

import static dev.cartwright.journey.Workbench.atOnce;
import static dev.cartwright.journey.Workbench.byStatus;
import static dev.cartwright.journey.Workbench.number;
import static dev.cartwright.journey.Workbench.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.kernel.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for everything that staff edits side by side: versions, slugs, repeats, roles, plain text.
@QuarkusTest
class EditedResourcesTest {
    @TestHTTPResource("/")
    URI origin;

    private Shop shop;
    private Workbench bench;

    enum Kind {
        SUPPLIERS("write_suppliers", "name", 200, 401),
        AUTHORS("write_catalogue", "name", 200, 200),
        CATEGORIES("write_catalogue", "name", 200, 200),
        /// Made as a draft, which only staff get to see.
        PRODUCTS("write_catalogue", "title", 300, 404),
        BOOKS("write_catalogue", "title", 300, 404);

        final String act;
        final String field;
        final int longest;
        final int statusForGuests;

        Kind(String act, String field, int longest, int statusForGuests) {
            this.act = act;
            this.field = field;
            this.longest = longest;
            this.statusForGuests = statusForGuests;
        }

        String plural() {
            return name().toLowerCase(Locale.ROOT);
        }

        String path() {
            return "/api/v1/" + plural();
        }

        boolean isForStaffOnly() {
            return statusForGuests == 401;
        }

        /// What their slug is called when no letter of the name is left.
        String nameless() {
            return this == BOOKS
                    ? "product"
                    : plural().replaceFirst("ies$", "y").replaceFirst("s$", "");
        }

        /// The query of a list that shows everything there is of them.
        String all(String query) {
            return plural() + "?" + (field.equals("title") ? "state=any&" : "") + query;
        }

        ObjectNode body(String name) {
            return Shop.object().put(field, name);
        }

        String patch(String name) {
            return "{\"%s\":%s}".formatted(field, name);
        }
    }

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        bench = new Workbench(shop);
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasCreatedIsReadReplacedPatchedAndDeleted(Kind kind) {
        var name = unique("Ébène & Söhne");
        var created = create(kind, kind.body(name));
        assertThat(created.header("Location")).isEqualTo(kind.path() + "/" + created.text("/id"));
        assertThat(created.text("/slug")).isEqualTo("ebene-sohne-" + name.substring(name.lastIndexOf(' ') + 1));
        assertThat(created.text("/version")).isEqualTo("1");
        assertThat(created.header("ETag")).startsWith("\"1.");

        var bySlug =
                manager("GET", kind.path() + "/" + created.text("/slug")).send().is(200);
        assertThat(bySlug.json()).isEqualTo(created.json());
        assertThat(bySlug.header("ETag")).isEqualTo(created.header("ETag"));

        var replaced = put(kind, created, kind.body(unique("Other name"))).is(200);
        assertThat(replaced.text("/version")).isEqualTo("2");
        assertThat(replaced.text("/slug")).as("links stay").isEqualTo(created.text("/slug"));

        var patched = patch(kind, replaced, "{\"slug\":\"" + created.text("/slug") + "-new\"}")
                .is(200);
        assertThat(patched.text("/version")).isEqualTo("3");
        assertThat(patched.text("/" + kind.field)).isEqualTo(replaced.text("/" + kind.field));
        assertThat(patched.text("/slug")).endsWith("-new");

        delete(kind, patched).is(204);
        manager("GET", url(kind, created)).send().isProblem(404, "not-found");
        delete(kind, patched).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @EnumSource
    void aChangeMustSayWhatItChanges(Kind kind) {
        var created = create(kind);
        var body = kind.body(unique("Name")).toString();
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            var call = manager(method, url(kind, created));
            (method.equals("DELETE") ? call : call.body(body)).send().isProblem(428, "precondition-required");
        }
        assertThat(manager("GET", url(kind, created)).send().text("/version")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoChangesOfOneVersionOneIsLostAndSaysSo(Kind kind) throws Exception {
        var created = create(kind);
        var replies = atOnce(IntStream.range(0, 8)
                .<Callable<Reply>>mapToObj(at -> () -> put(kind, created, kind.body(unique("Change " + at))))
                .toList());
        assertThat(byStatus(replies)).isEqualTo(Map.of(200, 1L, 412, 7L));
        replies.stream()
                .filter(reply -> reply.status() == 412)
                .forEach(reply -> reply.isProblem(412, "precondition-failed"));
        assertThat(manager("GET", url(kind, created)).send().text("/version")).isEqualTo("2");
        delete(kind, created).isProblem(412, "precondition-failed");
        patch(kind, created, kind.patch("\"late\"")).isProblem(412, "precondition-failed");
    }

    @ParameterizedTest
    @EnumSource
    void equalNamesAtTheSameMomentGetSlugsOfTheirOwn(Kind kind) throws Exception {
        var name = unique("Twin");
        var replies = atOnce(IntStream.range(0, 12)
                .<Callable<Reply>>mapToObj(at -> () -> create(kind, kind.body(name)))
                .toList());
        var slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        assertThat(replies.stream().map(reply -> reply.text("/slug")))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(at -> at == 1 ? slug : slug + "-" + at)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aNameInAnyScriptOrInNoneHasASlug(Kind kind) {
        assertThat(create(kind, kind.body("Достоевский " + number())).text("/slug"))
                .startsWith("dostoevskii-");
        assertThat(create(kind, kind.body("☙")).text("/slug")).startsWith(kind.nameless());
        assertThat(create(kind, kind.body("word ".repeat(39) + "end")).text("/slug"))
                .hasSizeLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void aSlugThatIsTakenIsRefused(Kind kind) {
        var first = create(kind);
        var second = create(kind);
        var taken = kind.body(unique("Name")).put("slug", first.text("/slug"));
        demandTaken(manager("POST", kind.path()).body(taken).send());
        demandTaken(put(kind, second, taken));
        demandTaken(patch(kind, second, "{\"slug\":\"" + first.text("/slug") + "\"}"));
        assertThat(manager("GET", url(kind, second)).send().header("ETag")).isEqualTo(second.header("ETag"));
    }

    @ParameterizedTest
    @EnumSource
    void badTextIsRefusedWithItsField(Kind kind) {
        for (var name :
                List.of("", "  ", "a\u202eb", "a\u0000b", "a\u2028b", "two\nlines", "x".repeat(kind.longest + 1))) {
            demandField(manager("POST", kind.path()).body(kind.body(name)).send(), "/" + kind.field);
        }
        for (var slug : List.of("", "Upper", "a--b", "-a", "a b", "ä", "a".repeat(101))) {
            demandField(
                    manager("POST", kind.path())
                            .body(kind.body("Name").put("slug", slug))
                            .send(),
                    "/slug");
        }
        demandField(manager("POST", kind.path()).body("{}").send(), "/" + kind.field);
        manager("POST", kind.path())
                .body(kind.body("Name").put("version", 7))
                .send()
                .isProblem(400, "malformed");
        manager("POST", kind.path()).body(kind.patch("7")).send().isProblem(400, "malformed");
        manager("POST", kind.path()).body("[]").send().isProblem(400, "malformed");
    }

    @ParameterizedTest
    @EnumSource
    void aPatchMayTakeAwayWhatIsOptionalAndNothingElse(Kind kind) {
        var created = create(kind);
        demandField(patch(kind, created, kind.patch("null")), "/" + kind.field);
        patch(kind, created, "{\"colour\":\"red\"}").isProblem(400, "malformed");
        patch(kind, created, "[]").isProblem(400, "malformed");
        var patched = patch(kind, created, "{\"slug\":null}").is(200);
        assertThat(patched.text("/slug")).isEqualTo(created.text("/slug"));
        manager("PATCH", url(kind, patched))
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", patched.header("ETag"))
                .body(kind.patch("\"Another\""))
                .send()
                .is(200);
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedRequestHasOneEffectAndOneAnswer(Kind kind) {
        var key = Shop.freshKey();
        var body = kind.body(unique("Once"));
        var first = manager("POST", kind.path()).key(key).body(body).send().is(201);
        var again = manager("POST", kind.path()).key(key).body(body).send().is(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");

        var deletion = Shop.freshKey();
        for (int time = 0; time < 2; time++) {
            manager("DELETE", url(kind, first))
                    .key(deletion)
                    .header("If-Match", first.header("ETag"))
                    .send()
                    .is(204);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheRightRolesMay(Kind kind) {
        var created = create(kind);
        var body = kind.body(unique("Name")).toString();
        shop.post(kind.path()).body(body).send().isProblem(401, "unauthenticated");
        for (var role : List.of(Role.CUSTOMER, Role.SUPPORT)) {
            var staff = Staff.as(role, shop);
            staff.post(kind.path()).body(body).send().isProblem(403, "forbidden");
            for (var method : List.of("PUT", "PATCH", "DELETE")) {
                var call = staff.call(method, url(kind, created)).header("If-Match", created.header("ETag"));
                (method.equals("DELETE") ? call : call.body(body)).send().isProblem(403, "forbidden");
            }
        }
        shop.get(url(kind, created)).send().is(kind.statusForGuests);
        shop.get(kind.path()).send().is(kind.isForStaffOnly() ? 401 : 200);
        Staff.as(Role.CUSTOMER, shop).get(kind.path()).send().is(kind.isForStaffOnly() ? 403 : 200);
        Staff.as(Role.SUPPORT, shop).get(url(kind, created)).send().is(200);
        assertThat(manager("GET", url(kind, created)).send().header("ETag")).isEqualTo(created.header("ETag"));
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeIsInTheAuditLog(Kind kind) {
        var created = create(kind);
        var changed = put(kind, created, kind.body(unique("Changed"))).is(200);
        put(kind, created, kind.body(unique("Lost"))).is(412);
        delete(kind, changed).is(204);
        var log = Staff.as(Role.ADMIN, shop)
                .get("/api/v1/audit?target=" + created.text("/id"))
                .send()
                .is(200)
                .json()
                .at("/items");
        assertThat(log).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.at("/act").asText()).isEqualTo(kind.act);
            assertThat(entry.at("/role").asText()).isEqualTo("catalogue_manager");
        });
        assertThat(log.at("/0/after").isNull()).isTrue();
        assertThat(log.at("/1/before/" + kind.field).asText()).isEqualTo(created.text("/" + kind.field));
        assertThat(log.at("/1/after/" + kind.field).asText()).isEqualTo(changed.text("/" + kind.field));
        assertThat(log.at("/2/before").isNull()).isTrue();
        assertThat(log.toString()).doesNotContain("@");
    }

    @ParameterizedTest
    @EnumSource
    void theListIsSearchedSortedCountedAndPaged(Kind kind) {
        var mark = "q" + number();
        var names = List.of("Bäcker " + mark, "Abel " + mark, "Čapek " + mark);
        names.forEach(name -> create(kind, kind.body(name)));
        assertThat(all(kind, "q=" + mark + "&sort=" + kind.field + "&limit=2"))
                .containsExactly("Abel " + mark, "Bäcker " + mark, "Čapek " + mark);
        assertThat(all(kind, "q=" + mark + "&sort=-" + kind.field + "&limit=1"))
                .containsExactly("Čapek " + mark, "Bäcker " + mark, "Abel " + mark);
        assertThat(all(kind, "q=" + mark + "&sort=createdAt&limit=2")).isEqualTo(names);
        assertThat(all(kind, "q=" + mark + "&sort=-createdAt&limit=2")).isEqualTo(names.reversed());
        assertThat(all(kind, "q=BACKER%20" + mark + "&sort=createdAt")).containsExactly("Bäcker " + mark);
        assertThat(all(kind, "q=%25%5F")).isEmpty();
        var counted = manager("GET", "/api/v1/" + kind.all("count=true&limit=1&q=" + mark))
                .send();
        assertThat(counted.json().at("/total").asInt()).isEqualTo(3);
        var next = counted.text("/next");
        manager("GET", "/api/v1/" + kind.all("limit=1&cursor=" + next)).send().isProblem(400, "malformed");
        manager("GET", "/api/v1/" + kind.all("limit=1&q=" + mark + "&sort=-" + kind.field + "&cursor=" + next))
                .send()
                .isProblem(400, "malformed");
        manager("GET", kind.path() + "?sort=colour").send().isProblem(400, "malformed");
    }

    private List<String> all(Kind kind, String query) {
        return bench.names(kind.all(query), "/" + kind.field);
    }

    private Reply create(Kind kind) {
        return create(kind, kind.body(unique("Thing")));
    }

    private Reply create(Kind kind, ObjectNode body) {
        return bench.create(kind.plural(), body);
    }

    private Reply put(Kind kind, Reply read, ObjectNode body) {
        return bench.put(kind.plural(), read, body);
    }

    private Reply patch(Kind kind, Reply read, String patch) {
        return bench.patch(kind.plural(), read, patch);
    }

    private Reply delete(Kind kind, Reply read) {
        return bench.delete(kind.plural(), read);
    }

    private Shop.Call manager(String method, String path) {
        return bench.call(method, path);
    }

    private static String url(Kind kind, Reply read) {
        return Workbench.url(kind.plural(), read);
    }

    private static void demandTaken(Reply reply) {
        reply.isProblem(409, "taken");
        assertThat(reply.text("/errors/0/pointer")).isEqualTo("/slug");
        assertThat(reply.text("/errors/0/code")).isEqualTo("taken");
    }

    private static void demandField(Reply reply, String pointer) {
        reply.isProblem(422, "invalid");
        assertThat(reply.json().at("/errors"))
                .extracting(error -> error.at("/pointer").asText())
                .containsOnly(pointer);
    }
}
