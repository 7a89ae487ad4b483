package dev.cartwright.platform.db;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An address of JDBC's driver as the pipelining one has it, and what JDBC's would trust there: no more, and no less.
final class PipelinedAddress {
    private static final Pattern FORM = Pattern.compile("jdbc:(?<server>postgresql://[^,?]+)(?:\\?(?<options>.+))?");
    private static final String MODE = "sslmode";
    private static final String AUTHORITY = "sslrootcert";

    private PipelinedAddress() {}

    /// Empty for several servers, and for options that only JDBC's driver understands.
    static Optional<PgConnectOptions> of(String url) {
        var parts = FORM.matcher(url);
        return parts.matches()
                ? options(parts.group("options"))
                        .flatMap(options -> trusting(PgConnectOptions.fromUri(parts.group("server")), options))
                : Optional.empty();
    }

    private static Optional<Map<String, String>> options(@Nullable String query) {
        if (query == null) return Optional.of(Map.of());
        var options = Arrays.stream(query.split("&"))
                .map(option -> option.split("=", 2))
                .filter(option -> option.length == 2)
                .collect(Collectors.toMap(
                        option -> option[0],
                        option -> URLDecoder.decode(option[1], StandardCharsets.UTF_8),
                        (one, other) -> other));
        return options.keySet().stream().allMatch(name -> name.equals(MODE) || name.equals(AUTHORITY))
                ? Optional.of(options)
                : Optional.empty();
    }

    private static Optional<PgConnectOptions> trusting(PgConnectOptions address, Map<String, String> options) {
        var authority = Optional.ofNullable(options.get(AUTHORITY));
        return switch (options.getOrDefault(MODE, "prefer")) {
            case "disable" -> Optional.of(address.setSslMode(SslMode.DISABLE));
            case "prefer" -> Optional.of(trustingAll(address.setSslMode(SslMode.PREFER)));
            case "require" -> Optional.of(trustingAll(address.setSslMode(SslMode.REQUIRE)));
            case "verify-ca" -> authority.map(file -> trusting(address.setSslMode(SslMode.VERIFY_CA), file));
            case "verify-full" ->
                authority.map(file -> trusting(address.setSslMode(SslMode.VERIFY_FULL), file)
                        .setHostnameVerificationAlgorithm("HTTPS"));
            default -> Optional.empty();
        };
    }

    private static PgConnectOptions trustingAll(PgConnectOptions address) {
        return address.setTrustAll(true);
    }

    private static PgConnectOptions trusting(PgConnectOptions address, String authority) {
        return address.setPemTrustOptions(new PemTrustOptions().addCertPath(authority));
    }
}
