package dev.cartwright.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.TemporaryFolder;
import dev.cartwright.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Wherever JDBC's driver gets in the other one does, and nowhere else: a database of its own with TLS, whose
/// certificate is for `localhost` and not for its address.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelinedAddressTest {
    private static final String PASSWORD = "changeit";

    private final Vertx vertx = Vertx.vertx();
    private Path data;
    private Path authority;
    private Path stranger;
    private EmbeddedPostgres postgres;

    @BeforeAll
    void startWithTls() throws IOException, SQLException, GeneralSecurityException, InterruptedException {
        data = TemporaryFolder.makeWithPrograms();
        postgres = EmbeddedPostgres.start(data, TestDatabase.binaries(), line -> {});
        var own = certified("own");
        authority = written("own.crt", certificate(own));
        stranger = written("stranger.crt", certificate(certified("stranger")));
        var address = postgres.address();
        var secret = Files.readString(data.resolve("secrets/postgres")).strip();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), "postgres", secret)) {
            put(connection, "server.crt", certificate(own));
            put(connection, "server.key", key(own));
            try (var statement = connection.createStatement()) {
                statement.execute("alter system set ssl = on");
                statement.execute("select pg_reload_conf()");
            }
        }
    }

    @AfterAll
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        postgres.close();
        TemporaryFolder.delete(data);
    }

    /// As the account that the database runs as, and to be read by nobody else.
    private static void put(java.sql.Connection connection, String file, String pem) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("copy (select unnest(string_to_array('" + pem.strip()
                    + "', chr(10)))) to program 'umask 077; cat > " + file + "'");
        }
    }

    private KeyStore certified(String name) throws IOException, GeneralSecurityException, InterruptedException {
        var file = data.resolve(name + ".p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "db",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-ext",
                        "bc:c=ca:true")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static String certificate(KeyStore store) throws GeneralSecurityException {
        return pem("CERTIFICATE", store.getCertificate("db").getEncoded());
    }

    private static String key(KeyStore store) throws GeneralSecurityException {
        return pem("PRIVATE KEY", store.getKey("db", PASSWORD.toCharArray()).getEncoded());
    }

    private static String pem(String what, byte[] encoded) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(data.resolve(name), text);
    }

    private String url(String host, String options) {
        return postgres.address().jdbcUrl().replaceAll("\\?.*", "").replace("127.0.0.1", host)
                + options.replace("OWN", authority.toString()).replace("STRANGER", stranger.toString());
    }

    private String byJdbc(String url) {
        var address = postgres.address();
        try (var connection = DriverManager.getConnection(url, address.username(), address.password());
                var row = connection
                        .createStatement()
                        .executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            row.next();
            return row.getBoolean(1) ? "by TLS" : "plainly";
        } catch (SQLException refused) {
            return "refused";
        }
    }

    private String pipelined(String url) {
        var address = PipelinedAddress.of(url)
                .orElseThrow()
                .setUser(postgres.address().username())
                .setPassword(postgres.address().password());
        return PgConnection.connect(vertx, address)
                .compose(connection -> connection
                        .query("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                        .execute()
                        .map(rows -> rows.iterator().next().getBoolean(0) ? "by TLS" : "plainly")
                        .onComplete(asked -> connection.close()))
                .otherwise("refused")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', by TLS",
        "127.0.0.1, ?sslmode=disable, plainly",
        "127.0.0.1, ?sslmode=prefer, by TLS",
        "127.0.0.1, ?sslmode=require, by TLS",
        "127.0.0.1, ?sslmode=verify-ca&sslrootcert=OWN, by TLS",
        "127.0.0.1, ?sslmode=verify-ca&sslrootcert=STRANGER, refused",
        "localhost, ?sslmode=verify-full&sslrootcert=OWN, by TLS",
        "127.0.0.1, ?sslmode=verify-full&sslrootcert=OWN, refused",
        "localhost, ?sslmode=verify-full&sslrootcert=STRANGER, refused",
    })
    void bothDriversGetInByTheSameAddress(String host, String options, String how) {
        assertThat(List.of(byJdbc(url(host, options)), pipelined(url(host, options))))
                .containsExactly(how, how);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://one.example,other.example/cartwright",
                "jdbc:postgresql://db.example/cartwright?sslmode=verify-full",
                "jdbc:postgresql://db.example/cartwright?sslmode=allow",
                "jdbc:postgresql://db.example/cartwright?sslmode=require&targetServerType=primary",
                "jdbc:postgresql://db.example/cartwright?options=-c%20search_path%3Dshop"
            })
    void whatOnlyJdbcUnderstandsIsLeftToIt(String url) {
        assertThat(PipelinedAddress.of(url)).isEmpty();
    }

    @Test
    void nameAndPortAreTaken() {
        var address = PipelinedAddress.of("jdbc:postgresql://db.example:5433/my%20shop")
                .orElseThrow();
        assertThat(Arrays.asList(address.getHost(), address.getPort(), address.getDatabase()))
                .containsExactly("db.example", 5433, "my shop");
    }
}
