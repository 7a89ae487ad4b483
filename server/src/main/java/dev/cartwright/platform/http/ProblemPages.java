package dev.cartwright.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/// `/problems` and `/problems/<slug>`: what the `type` of a problem document leads to. The pages are `docs/problems`.
@Singleton
class ProblemPages {
    private static final int ORDER = 100;
    private static final String INDEX = "README";
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; }
            body { margin: 0 auto; padding: 3rem 1.25rem 5rem; max-width: 42rem; font: 1.0625rem/1.6 ui-serif, Georgia, serif;
                   color: light-dark(#1d1b18, #e9e4da); background: light-dark(#fbf9f5, #171614); }
            h1 { font-size: 1.9rem; line-height: 1.2; font-weight: 600; margin: 0 0 .5rem; }
            h2 { font-size: 1.125rem; font-weight: 600; margin: 2.25rem 0 .5rem; }
            a { color: light-dark(#7a3b12, #e7a977); text-underline-offset: .15em; }
            code, pre { font: .875rem/1.55 ui-monospace, monospace; }
            pre { overflow-x: auto; padding: 1rem; border: 1px solid light-dark(#e2dccf, #37332c); border-radius: .375rem;
                  background: light-dark(#f4f0e7, #1f1d1a); }
            li { margin: .25rem 0; }
            </style>
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """;

    private final Map<String, PublicFile> rendered = new ConcurrentHashMap<>();
    private final RouterProblems problems;

    ProblemPages(RouterProblems problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route("/problems").order(ORDER).handler(request -> serve(request, page(INDEX)));
        router.route("/problems/:slug").order(ORDER).handler(request -> serve(request, named(request)));
    }

    private void serve(RoutingContext request, Optional<PublicFile> page) {
        if (!problems.refusedMethod(request)) {
            page.ifPresentOrElse(file -> file.send(request), () -> problems.notFound(request));
        }
    }

    private Optional<PublicFile> named(RoutingContext request) {
        var slug = request.pathParam("slug");
        return slug != null && SLUG.matcher(slug).matches() ? page(slug) : Optional.empty();
    }

    /// Small and few: read and rendered on the event loop, at the first time only.
    private Optional<PublicFile> page(String name) {
        return Optional.ofNullable(rendered.computeIfAbsent(name, ProblemPages::load));
    }

    private static @Nullable PublicFile load(String name) {
        try (var file = ProblemPages.class.getResourceAsStream("/problems/" + name + ".md")) {
            if (file == null) {
                return null;
            }
            var markdown = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new PublicFile(
                    "text/html; charset=utf-8",
                    "public, max-age=3600",
                    html(markdown).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String html(String markdown) {
        var document = Parser.builder().build().parse(markdown);
        document.accept(new PageLinks());
        var renderer =
                HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
        return PAGE.formatted(title(document), renderer.render(document));
    }

    private static String title(Node document) {
        return document.getFirstChild() instanceof Heading heading && heading.getFirstChild() instanceof Text text
                ? text.getLiteral().replace("&", "&amp;").replace("<", "&lt;")
                : "Problem";
    }

    /// In the repository the pages link to each other as files.
    private static final class PageLinks extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            if (link.getDestination().endsWith(".md")) {
                link.setDestination("/problems/" + link.getDestination().replaceFirst("\\.md$", ""));
            }
            visitChildren(link);
        }
    }
}
