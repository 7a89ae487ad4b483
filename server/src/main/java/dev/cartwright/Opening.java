package dev.cartwright;

import dev.cartwright.demo.DemoAccounts;
import dev.cartwright.demo.DemoAccounts.DemoAccount;
import dev.cartwright.platform.http.FieldRules;
import dev.cartwright.platform.http.Health;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/// Runs once the server answers: says so, and where, and waits for the end.
public class Opening implements QuarkusApplication {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Health health;
    private final DemoAccounts accounts;
    private final FieldRules rules;

    Opening(Health health, DemoAccounts accounts, FieldRules rules) {
        this.health = health;
        this.accounts = accounts;
        this.rules = rules;
    }

    @Override
    public int run(String... arguments) throws InterruptedException {
        while (!health.ready()) Thread.sleep(PAUSE);
        var signIns = Terminal.isForMachines() ? List.<DemoAccount>of() : accounts.known();
        Terminal.say(greeting(setting("cartwright.url"), setting("cartwright.data"), hasWebApp(), signIns));
        // What the first body would have to wait for; whoever waits for the shop need not.
        rules.prepare();
        Quarkus.waitForExit();
        return 0;
    }

    static String greeting(String url, String data, boolean webApp, List<DemoAccount> accounts) {
        var signIns = accounts.stream()
                .map(one -> "%nSign in   %-31s %s".formatted(one.email(), one.password()))
                .collect(Collectors.joining());
        return """

                %-9s %s%s
                API docs  %s/docs
                Try it    curl -s '%s/api/v1/products?limit=3'
                Mails     %s/mail%s
                Ready %s""".formatted(
                        webApp ? "Shop" : "API",
                        webApp ? url : url + "/api/v1",
                        webApp ? "%nAdmin     %s/admin".formatted(url) : "",
                        url,
                        url,
                        data,
                        signIns,
                        url);
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
