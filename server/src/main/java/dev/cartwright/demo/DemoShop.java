package dev.cartwright.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Gives a new shop something to sell, unless `cartwright.demo=false`.
@Singleton
class DemoShop {
    private static final Logger LOG = Logger.getLogger(DemoShop.class);
    private final DemoService demo;
    private final boolean wanted;

    DemoShop(DemoService demo, @ConfigProperty(name = "cartwright.demo", defaultValue = "true") boolean wanted) {
        this.demo = demo;
        this.wanted = wanted;
    }

    void open(@Observes StartupEvent started) {
        if (!wanted) {
            return;
        }
        long begun = System.nanoTime();
        int products = demo.fill();
        if (products > 0) {
            LOG.infof(
                    "Filled the empty shop with %d demo products in %d ms",
                    products, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
    }
}
