package dev.cartwright;

import dev.cartwright.platform.http.Health;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/// Runs once the server answers: says so, and where, and waits for the end.
public class Opening implements QuarkusApplication {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Health health;

    Opening(Health health) {
        this.health = health;
    }

    @Override
    public int run(String... arguments) throws InterruptedException {
        while (!health.ready()) Thread.sleep(PAUSE);
        System.out.println(greeting(setting("cartwright.url"), setting("cartwright.data"), hasWebApp()));
        Quarkus.waitForExit();
        return 0;
    }

    static String greeting(String url, String data, boolean webApp) {
        return """

                %-9s %s
                API docs  %s/docs
                Try it    curl -s '%s/api/v1/products?limit=3'
                Mails     %s/mail
                Ready %s""".formatted(webApp ? "Shop" : "API", webApp ? url : url + "/api/v1", url, url, data, url);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static boolean hasWebApp() {
        return ConfigProvider.getConfig()
                .getOptionalValue("cartwright.web.url", String.class)
                .isPresent();
    }
}
