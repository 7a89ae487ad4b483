package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.audit.Audit;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.Personal;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.SessionId;
import dev.cartwright.kernel.UserId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditApiTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Audit audit;

    private final Caller support = Caller.signedIn(UserId.at(Instant.now()), Role.SUPPORT, SessionId.at(Instant.now()));
    private Shop shop;
    private ProductId target;

    record Thing(String title, @Personal String email, Nested nested) {}

    record Nested(int quantity, @Personal String name) {}

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        target = ProductId.at(Instant.now());
    }

    @Test
    void aChangeByStaffIsWrittenDownWithoutPersonalData() {
        write(support, new Thing("Moby-Dick", "ishmael@example.com", new Nested(2, "Ishmael")));

        var found = list("?target=" + target).json();
        assertThat(found.at("/items")).hasSize(1);
        var entry = found.at("/items/0");
        assertThat(entry.at("/actor").asText()).isEqualTo(support.actor());
        assertThat(entry.at("/role").asText()).isEqualTo("support");
        assertThat(entry.at("/act").asText()).isEqualTo("write_catalogue");
        assertThat(entry.at("/before").isNull()).isTrue();
        assertThat(entry.at("/after").toString()).isEqualTo("{\"title\":\"Moby-Dick\",\"nested\":{\"quantity\":2}}");
    }

    @Test
    void whatShoppersAndTheShopItselfDoIsNot() {
        write(Caller.guest(Optional.empty()), new Nested(1, "x"));
        write(Caller.SYSTEM, new Nested(1, "x"));
        assertThat(list("?target=" + target).json().at("/items")).isEmpty();
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoEntry() {
        QuarkusTransaction.begin();
        audit.wrote(support, Act.WRITE_CATALOGUE, target, null, new Nested(1, "x"));
        QuarkusTransaction.rollback();
        assertThat(list("?target=" + target).json().at("/items")).isEmpty();
    }

    @Test
    void theLogIsReadNewestFirstInPagesAndByFilter() {
        for (int at = 0; at < 5; at++) {
            write(support, new Nested(at, "x"));
        }
        var first = list("?limit=2&count=true&target=" + target).json();
        assertThat(first.at("/total").asInt()).isEqualTo(5);
        assertThat(first.at("/items/0/after/quantity").asInt()).isEqualTo(4);
        var second = list("?limit=2&target=" + target + "&cursor="
                        + first.at("/next").asText())
                .json();
        assertThat(second.at("/items")).hasSize(2);
        assertThat(list("?target=" + target + "&actor=" + support.actor())
                        .json()
                        .at("/items"))
                .hasSize(5);
        assertThat(list("?target=" + target + "&act=ship_order").json().at("/items"))
                .isEmpty();
        assertThat(list("?target=" + target + "&to=2020-01-01T00:00:00Z").json().at("/items"))
                .isEmpty();
        admin("?act=nonsense").isProblem(400, "malformed");
        admin("?from=yesterday").isProblem(400, "malformed");
    }

    @Test
    void onlyAnAdminReadsIt() {
        shop.get("/api/v1/audit").send().isProblem(401, "unauthenticated");
        Staff.as(Role.SUPPORT, shop).get("/api/v1/audit").send().isProblem(403, "forbidden");
    }

    private void write(Caller caller, Object after) {
        QuarkusTransaction.requiringNew().run(() -> audit.wrote(caller, Act.WRITE_CATALOGUE, target, null, after));
    }

    private Reply list(String query) {
        return admin(query).is(200);
    }

    private Reply admin(String query) {
        return Staff.as(Role.ADMIN, shop).get("/api/v1/audit" + query).send();
    }
}
