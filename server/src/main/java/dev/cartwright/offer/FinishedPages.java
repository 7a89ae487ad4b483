package dev.cartwright.offer;

import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.offer.FinishedPageStore.Found;
import dev.cartwright.offer.FinishedPageStore.Origin;
import dev.cartwright.platform.cache.Tags;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.process.Build;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The pages of products as they were last written out, kept in the database: to read one is a tenth of the work of
/// making it. Each is held against what it was written of whenever it is read, so nobody has to tell of a change.
@Singleton
class FinishedPages {
    private static final Logger LOG = Logger.getLogger(FinishedPages.class);
    /// Of all that are made at once so many are kept; the others are, by whoever reads them next.
    private static final int AT_ONCE = 2;

    private final FinishedPageStore store;
    private final Answers answers;
    private final Currency currency;
    private final Semaphore free = new Semaphore(AT_ONCE);

    FinishedPages(
            FinishedPageStore store, Answers answers, @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.store = store;
        this.answers = answers;
        this.currency = currency;
    }

    /// @param tags of [Tags]: everything that it says something about
    record Page(byte[] json, int version, List<String> tags) {}

    /// Whether [#ask] is of any use here.
    boolean canBeAsked() {
        return store.canBeAsked();
    }

    /// Finds out which build this is, whose file the event loop shall not wait for.
    void prepare() {
        Thread.startVirtualThread(Build::mark);
    }

    /// The page of what is on sale; empty for one that is not there or has something else to say since. For the event
    /// loop.
    Future<Optional<Page>> ask(String idOrSlug) {
        return Key.parse(idOrSlug, ProductId::parse)
                .map(key -> store.ask(key, currency, Build.mark()))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .map(found -> found.map(FinishedPages::page));
    }

    private static Page page(Found found) {
        return new Page(FinishedPage.with(found.text(), found.stock()), found.version(), found.tags());
    }

    /// The page of what is on sale, which is kept for others; whoever asked for it need not wait for that.
    Page write(OfferService.Offer offer) {
        var page = new Page(
                answers.write(offer.view()),
                offer.view().version(),
                Tags.of(offer.view().id(), offer.shown()));
        if (canBeAsked() && free.tryAcquire()) {
            Thread.startVirtualThread(() -> {
                try {
                    keep(offer, page);
                } catch (RuntimeException busy) {
                    LOG.debugf("A page was not kept: %s", busy.getMessage());
                } finally {
                    free.release();
                }
            });
        }
        return page;
    }

    private void keep(OfferService.Offer offer, Page page) {
        var stock = offer.view().variants().stream()
                .collect(Collectors.toMap(one -> FinishedPage.name(one.id()), ProductView.VariantView::available));
        var product = offer.product();
        var rating = product.rating();
        FinishedPage.of(offer.view(), page.json())
                .filter(finished -> Arrays.equals(FinishedPage.with(finished.text(), stock), page.json()))
                .ifPresent(finished -> store.save(
                        new Origin(
                                product.id(),
                                product.version(),
                                product.names(),
                                rating.thousandths(),
                                rating.count(),
                                page.tags()),
                        currency,
                        Build.mark(),
                        finished));
    }
}
