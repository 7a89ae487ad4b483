package dev.cartwright.platform.db;

import dev.cartwright.platform.process.Refusal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where the database is and who we are there.
public record DatabaseAddress(String jdbcUrl, String username, String password) {
    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^@/?]*)@)?(?<hosts>[^/?@]+)(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?");

    /// What libpq, and with it most hosting companies' addresses, calls otherwise than the JDBC driver.
    private static final Map<String, String> LIBPQ_NAMES = Map.of(
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "target_session_attrs", "targetServerType",
            "channel_binding", "channelBinding");

    /// Reads `postgresql://user:password@host:port/database?options`, the same after `jdbc:`, with user and password
    /// in front of the host or among the options, percent-encoded where needed.
    public static DatabaseAddress parse(String url) {
        var parts = FORM.matcher(url.strip());
        if (!parts.matches()) {
            throw new Refusal(
                    "DATABASE_URL is not understood. Its form is postgresql://user:password@host:5432/database?sslmode=require"
                            + " (also with jdbc: in front); special characters in user and password are percent-encoded.");
        }
        var options = options(Optional.ofNullable(parts.group("query")).orElse(""));
        var login = Optional.ofNullable(parts.group("user")).orElse("").split(":", 2);
        var user = Optional.ofNullable(options.remove("user")).orElse(decoded(login[0]));
        var password =
                Optional.ofNullable(options.remove("password")).orElse(login.length > 1 ? decoded(login[1]) : "");
        if (user.isEmpty())
            throw new Refusal("DATABASE_URL names no user: postgresql://user:password@host:5432/database");
        var database = Optional.ofNullable(parts.group("database"))
                .filter(name -> !name.isEmpty())
                .orElse(encoded(user));
        var query = options.entrySet().stream()
                .map(option ->
                        LIBPQ_NAMES.getOrDefault(option.getKey(), option.getKey()) + "=" + encoded(option.getValue()))
                .collect(Collectors.joining("&"));
        return new DatabaseAddress(
                "jdbc:postgresql://" + parts.group("hosts") + "/" + database + (query.isEmpty() ? "" : "?" + query),
                user,
                password);
    }

    private static Map<String, String> options(String query) {
        var options = new LinkedHashMap<String, String>();
        for (var option : query.split("&", -1)) {
            if (option.isEmpty()) continue;
            var parts = option.split("=", 2);
            options.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return options;
    }

    /// Percent-encoding as in addresses, where a plus sign stands for itself.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "DATABASE_URL has a percent sign that starts no percent-encoding; a percent sign itself is written %25.",
                    e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + username;
    }
}
