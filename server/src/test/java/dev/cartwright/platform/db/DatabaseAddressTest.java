package dev.cartwright.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.platform.process.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "postgresql://ann:secret@db:5433/shop,                            jdbc:postgresql://db:5433/shop,                    ann,   secret",
                "postgres://ann:secret@db/shop,                                   jdbc:postgresql://db/shop,                         ann,   secret",
                "jdbc:postgresql://ann:secret@db/shop,                            jdbc:postgresql://db/shop,                         ann,   secret",
                "jdbc:postgresql://db/shop?user=ann&password=s%26t,               jdbc:postgresql://db/shop,                         ann,   s&t",
                "postgresql://a%40b:p%2Fw%3Ax+y@db/shop,                          jdbc:postgresql://db/shop,                         a@b,   p/w:x+y",
                "postgresql://ann:se:cret@db/shop,                                jdbc:postgresql://db/shop,                         ann,   se:cret",
                "postgresql://ann@db,                                             jdbc:postgresql://db/ann,                          ann,   ``",
                "postgresql://ann:x@[::1]:5433/shop,                              jdbc:postgresql://[::1]:5433/shop,                 ann,   x",
                "postgresql://ann:x@db/shop?sslmode=require&connect_timeout=5,    jdbc:postgresql://db/shop?sslmode=require&connectTimeout=5, ann, x",
                "postgresql://ann:x@db/my%20shop?options=-c%20search_path%3Dshop, jdbc:postgresql://db/my%20shop?options=-c%20search_path%3Dshop, ann, x",
            })
    void everyUsualFormIsUnderstood(String given, String url, String user, String password) {
        assertThat(DatabaseAddress.parse(given)).isEqualTo(new DatabaseAddress(url, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ann:x@db/shop",
                "db/shop",
                "postgresql://",
                "postgresql://db/shop",
                "postgresql://ann:100%@db/shop"
            })
    void anythingElseIsRefusedWithoutShowingThePassword(String given) {
        assertThatThrownBy(() -> DatabaseAddress.parse(given))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DATABASE_URL")
                .hasMessageNotContaining("100%@");
    }

    @Test
    void thePasswordIsNotShown() {
        assertThat(DatabaseAddress.parse("postgresql://ann:secret@db/shop"))
                .asString()
                .doesNotContain("secret");
    }
}
