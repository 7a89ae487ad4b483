package dev.cartwright.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What `/metrics` says at one moment, in the text form of Prometheus. Read once: whoever waits for a figure asks for
/// many of them, many times a second.
public final class Figures {
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String text;
    private final List<Sample> samples;

    private Figures(String text) {
        this.text = text;
        this.samples = text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(SAMPLE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Sample(line.group(1), labels(line.group(2)), Double.parseDouble(line.group(3))))
                .toList();
    }

    /// A number and what it is of.
    public record Sample(String name, Map<String, String> labels, double value) {}

    public static Figures at(URI metrics) {
        try {
            var request = HttpRequest.newBuilder(metrics)
                    .header("Accept", "text/plain")
                    .build();
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(metrics + " answered " + answer.statusCode());
            }
            return new Figures(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The sum of all samples of that name with those labels, in pairs; 0 if there is none.
    public double sum(String name, String... labels) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> has(sample, labels))
                .mapToDouble(Sample::value)
                .sum();
    }

    public String text() {
        return text;
    }

    public List<Sample> samples() {
        return samples;
    }

    /// Every metric, its help and what it is, as `name: kind`.
    public Set<String> metrics() {
        return Pattern.compile("(?m)^# TYPE (\\w+) (\\w+)$")
                .matcher(text)
                .results()
                .map(line -> line.group(1) + ": " + line.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean has(Sample sample, String... labels) {
        for (int at = 0; at < labels.length; at += 2) {
            if (!labels[at + 1].equals(sample.labels().get(labels[at]))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> labels(@Nullable String written) {
        var labels = new TreeMap<String, String>();
        if (written != null) {
            LABEL.matcher(written).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return labels;
    }
}
