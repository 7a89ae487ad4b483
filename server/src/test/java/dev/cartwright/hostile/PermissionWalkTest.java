package dev.cartwright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.journey.Person;
import dev.cartwright.journey.Reply;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Staff;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.kernel.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every operation of the API's document, tried in every role: who is let in is what `docs/permissions.csv` says, which
/// was written by hand.
@QuarkusTest
@TestProfile(PermissionWalkTest.OnItsOwn.class)
class PermissionWalkTest {
    private static final Path PERMISSIONS = Path.of("../docs/permissions.csv");

    /// What ends the sign-in that it is tried with, or the account.
    private static final Set<String> ENDING = Set.of("sign_out", "change_own_account");

    private static final List<Role> ROLES =
            List.of(Role.GUEST, Role.CUSTOMER, Role.CATALOGUE_MANAGER, Role.SUPPORT, Role.ADMIN);

    public static class OnItsOwn implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /// An operation, and somebody who tries it.
    private record Cell(Endpoint endpoint, Role role) {
        String act() {
            return endpoint.operation().at("/x-act").asText();
        }

        boolean is(Reply reply, int status, String problem) {
            return reply.status() == status && reply.text("/type").equals("/problems/" + problem);
        }
    }

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    Ledger ledger;

    /// Somebody of a role, signed in.
    private record Walker(String id, Staff requests) {}

    private final Map<Role, Walker> walkers = new EnumMap<>(Role.class);
    private final List<String> findings = new ArrayList<>();
    private Shop shop;
    private Scene scene;

    @BeforeEach
    void setTheScene() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        scene = new Scene(shop, stockroom.variantWith(1000).text());
        ROLES.stream().filter(role -> role != Role.GUEST).forEach(role -> walkers.put(role, fresh(role)));
    }

    @Test
    void everyOperationLetsInTheRolesOfTheTableAndNobodyElse() throws IOException {
        var table = permissions();
        var cells = scene.endpoints().stream()
                // What takes away comes last, so that there is something to take away.
                .sorted(Comparator.comparing(endpoint -> endpoint.method().equals("DELETE")))
                .flatMap(endpoint -> ROLES.stream().map(role -> new Cell(endpoint, role)))
                .toList();
        var unknown = cells.stream()
                .filter(cell -> !table.containsKey(cell.act()))
                .map(Cell::endpoint)
                .distinct()
                .toList();
        assertThat(unknown).as("operations whose act is in no row of the table").isEmpty();

        var refused = cells.stream()
                .filter(cell -> !table.getOrDefault(cell.act(), Set.of()).contains(cell.role()))
                .toList();
        var before = ledger.read();
        var refusals = new TreeMap<Integer, Integer>();
        refused.forEach(cell -> {
            var reply = send(cell);
            refusals.merge(reply.status(), 1, Integer::sum);
            demandRefused(cell, reply);
        });
        assertThat(ledger.read()).as("nothing has changed").isEqualTo(before);

        var allowed = new ArrayList<>(cells);
        allowed.removeAll(refused);
        var answers = new TreeMap<Integer, Integer>();
        allowed.forEach(cell -> {
            var reply = send(cell);
            answers.merge(reply.status(), 1, Integer::sum);
            demandLetIn(cell, reply);
        });
        System.out.printf(
                "Permissions: %d operations × %d roles = %d cells; %d refused: %s; %d let in: %s%n",
                cells.size() / ROLES.size(),
                ROLES.size(),
                cells.size(),
                refused.size(),
                refusals,
                allowed.size(),
                answers);
        assertThat(findings).isEmpty();
    }

    @Test
    void whatBelongsToSomebodyElseIsNotThere() {
        var owned = scene.endpoints().stream()
                .filter(endpoint -> endpoint.template().matches("/api/v1/(users|carts|orders|payments)/\\{id\\}.*"))
                .toList();
        assertThat(owned).isNotEmpty();
        // Staff's own account, a guest's cart and a guest's order: nobody of these is their owner.
        scene.know("usr", walker(Role.ADMIN).id());
        var before = ledger.read();
        for (var endpoint : owned) {
            for (var role : List.of(Role.GUEST, Role.CUSTOMER, Role.CATALOGUE_MANAGER)) {
                var cell = new Cell(endpoint, role);
                var reply = send(
                        cell,
                        scene.ready(endpoint, Role.GUEST).without("Cart-Token"),
                        role == Role.GUEST ? shop::call : walker(role).requests()::call);
                if (reply.status() != 401 && reply.status() != 403 && reply.status() != 404) {
                    note(cell, "was answered with " + reply.status());
                }
                if (role == Role.GUEST && reply.status() == 403 || role != Role.GUEST && reply.status() == 401) {
                    note(cell, "was mistaken for another: " + reply.status());
                }
            }
        }
        assertThat(ledger.read()).as("nothing has changed").isEqualTo(before);
        assertThat(findings).isEmpty();
    }

    private void demandRefused(Cell cell, Reply reply) {
        boolean right = cell.role() == Role.GUEST
                ? cell.is(reply, 401, "unauthenticated")
                        && reply.header("WWW-Authenticate").equals("Bearer")
                : cell.is(reply, 403, "forbidden");
        if (!right) {
            note(cell, "may not " + cell.act() + ", and was answered with " + reply.status());
        }
    }

    /// What is in the way then is something else: a thing of somebody else's, a wrong password, a state.
    private void demandLetIn(Cell cell, Reply reply) {
        if (reply.status() >= 500 || cell.is(reply, 401, "unauthenticated") || reply.status() == 403) {
            note(cell, "may " + cell.act() + ", and was answered with " + reply.status() + " " + reply.text("/detail"));
        }
    }

    private void note(Cell cell, String what) {
        findings.add(cell.role().text() + ", " + cell.endpoint() + ": " + what);
    }

    private Reply send(Cell cell) {
        if (cell.role() == Role.GUEST) {
            return send(cell, scene.ready(cell.endpoint(), Role.GUEST), shop::call);
        }
        var walker = ENDING.contains(cell.act()) ? fresh(cell.role()) : walker(cell.role());
        scene.know("usr", walker.id());
        return send(cell, scene.ready(cell.endpoint(), Role.GUEST), walker.requests()::call);
    }

    private Reply send(Cell cell, Attack ready, BiFunction<String, String, Shop.Call> who) {
        var call = who.apply(ready.method(), ready.target());
        ready.headers()
                .forEach((name, value) -> call.header(
                        name, value.equals(Attack.FRESH) ? UUID.randomUUID().toString() : value));
        return (cell.endpoint().hasBody() ? call.body(body(cell.endpoint())) : call).send();
    }

    /// Without the fields that are a right of their own.
    private String body(Endpoint endpoint) {
        var body = new Sample(endpoint, scene.known()).body();
        if (body instanceof ObjectNode object && endpoint.template().matches(".*/(users|register).*")) {
            object.remove("role");
        }
        return body.toString();
    }

    private Walker fresh(Role role) {
        var person = role == Role.CUSTOMER
                ? Person.registered(shop)
                : Person.employed(shop, Staff.as(Role.ADMIN, shop), role.text());
        return new Walker(person.id(), person.signedIn(shop));
    }

    private Walker walker(Role role) {
        return Objects.requireNonNull(walkers.get(role));
    }

    /// The roles of each act.
    private static Map<String, Set<Role>> permissions() throws IOException {
        var lines = Files.readAllLines(PERMISSIONS);
        var roles = Arrays.stream(lines.getFirst().split(","))
                .skip(1)
                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        var table = new HashMap<String, Set<Role>>();
        for (var line : lines.subList(1, lines.size())) {
            var row = line.split(",");
            var allowed = new HashSet<Role>();
            for (int at = 0; at < roles.size(); at++) {
                if (row[at + 1].equals("yes")) {
                    allowed.add(roles.get(at));
                }
            }
            table.put(row[0], allowed);
        }
        return table;
    }
}
