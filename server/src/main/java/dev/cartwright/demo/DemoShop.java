package dev.cartwright.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Gives a new shop something to sell and somebody to sign in, unless `cartwright.demo=false`
/// (`cartwright.demo.catalogue=false` leaves out the goods alone); keeps both out of production.
@Singleton
class DemoShop {
    private static final Logger LOG = Logger.getLogger(DemoShop.class);
    private final DemoService demo;
    private final DemoAccounts accounts;
    private final boolean wanted;
    private final boolean catalogue;
    private final boolean production;

    DemoShop(
            DemoService demo,
            DemoAccounts accounts,
            @ConfigProperty(name = "cartwright.demo", defaultValue = "true") boolean wanted,
            @ConfigProperty(name = "cartwright.demo.catalogue", defaultValue = "true") boolean catalogue,
            @ConfigProperty(name = "cartwright.production", defaultValue = "false") boolean production) {
        this.demo = demo;
        this.accounts = accounts;
        this.wanted = wanted;
        this.catalogue = catalogue;
        this.production = production;
    }

    void open(@Observes StartupEvent started) {
        if (production) {
            accounts.demandNone();
        }
        if (!wanted || production) {
            return;
        }
        if (catalogue) {
            fill();
        }
        accounts.makeOnce();
    }

    private void fill() {
        long begun = System.nanoTime();
        int products = demo.fill();
        if (products > 0) {
            LOG.infof(
                    "Filled the empty shop with %d demo products in %d ms",
                    products, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
    }
}
