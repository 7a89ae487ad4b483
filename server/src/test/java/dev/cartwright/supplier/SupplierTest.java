package dev.cartwright.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Staff;
import dev.cartwright.kernel.Role;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SupplierTest {
    private static final String PATH = "/api/v1/suppliers";

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Database database;

    private Staff manager;

    @BeforeEach
    void open() {
        manager = Staff.as(Role.CATALOGUE_MANAGER, new Shop(origin.toString().replaceAll("/$", "")));
    }

    @Test
    void theDemoShopsSuppliersSayHowManyVariantsTheyDeliver() {
        var suppliers = manager.get(PATH + "?limit=100").send().is(200).json().at("/items");
        assertThat(suppliers).isNotEmpty();
        assertThat(suppliers)
                .anySatisfy(one -> assertThat(one.at("/variantCount").asInt()).isPositive());
        var some = suppliers.get(0);
        assertThat(manager.get(PATH + "/" + some.at("/slug").asText()).send().json())
                .isEqualTo(some);
    }

    @Test
    void aSupplierOfAVariantCannotBeDeleted() {
        var used = manager.get(PATH + "?limit=100").send().json().at("/items");
        var one = used.findParents("variantCount").stream()
                .filter(supplier -> supplier.at("/variantCount").asInt() > 0)
                .findFirst()
                .orElseThrow();
        var path = PATH + "/" + one.at("/id").asText();
        var refused = manager.delete(path)
                .header("If-Match", manager.get(path).send().header("ETag"))
                .send()
                .isProblem(409, "in-use");
        assertThat(refused.json().at("/usedBy/variants").asInt())
                .isEqualTo(one.at("/variantCount").asInt());
        manager.get(path).send().is(200);
    }

    @Test
    void theEmailAddressIsSealedInTheDatabaseAndShownToStaff() {
        var created = manager.post(PATH)
                .body("{\"name\":\"Queequeg and Sons\",\"email\":\"Orders@queequeg.example\"}")
                .send()
                .is(201);
        assertThat(created.text("/email")).isEqualTo("Orders@queequeg.example");
        var sealed = database.with(handle -> handle.createQuery("select email_sealed from suppliers where slug = :slug")
                .bind("slug", created.text("/slug"))
                .mapTo(byte[].class)
                .one());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("queequeg");
        var path = PATH + "/" + created.text("/id");
        manager.put(path)
                .header("If-Match", created.header("ETag"))
                .body("{\"name\":\"Queequeg\",\"email\":\"not an address\"}")
                .send()
                .isProblem(422, "invalid");
        var cleared = manager.put(path)
                .header("If-Match", created.header("ETag"))
                .body("{\"name\":\"Queequeg\"}")
                .send()
                .is(200);
        assertThat(cleared.json().at("/email").isNull()).isTrue();
    }
}
