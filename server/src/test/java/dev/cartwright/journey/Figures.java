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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What `/metrics` says at one moment, in the text form of Prometheus.
public record Figures(String text) {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{(.*)})? (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

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
        return samples().stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> has(sample, labels))
                .mapToDouble(Sample::value)
                .sum();
    }

    public List<Sample> samples() {
        return SAMPLE.matcher(text)
                .results()
                .filter(line -> !line.group().startsWith("#"))
                .map(line -> new Sample(line.group(1), labels(line), Double.parseDouble(line.group(3))))
                .toList();
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

    private static Map<String, String> labels(MatchResult line) {
        var labels = new TreeMap<String, String>();
        if (line.group(2) != null) {
            LABEL.matcher(line.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return labels;
    }
}
