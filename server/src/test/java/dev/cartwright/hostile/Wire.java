package dev.cartwright.hostile;

import dev.cartwright.journey.Reply;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Sends bytes as they are: a well-behaved HTTP client would put most of what is tried here right, or refuse it.
final class Wire implements AutoCloseable {
    private static final int PATIENCE = 20_000;

    private final URI origin;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(URI origin) {
        this.origin = origin;
    }

    String host() {
        return origin.getHost() + ":" + origin.getPort();
    }

    /// The answer, or none if the connection was closed instead.
    Optional<Reply> send(byte[] request, boolean isHead) throws IOException {
        // A connection that was kept may have been closed in the meantime; a new one is what it is.
        boolean wasKept = socket != null;
        var answer = exchange(request, isHead);
        return answer.isEmpty() && wasKept ? exchange(request, isHead) : answer;
    }

    private Optional<Reply> exchange(byte[] request, boolean isHead) throws IOException {
        try {
            if (socket == null) {
                var fresh = new Socket(origin.getHost(), origin.getPort());
                fresh.setSoTimeout(PATIENCE);
                fresh.setTcpNoDelay(true);
                socket = fresh;
                in = new BufferedInputStream(fresh.getInputStream());
            }
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException closed) {
            // Refused while it was still being sent: the answer may be there all the same.
        }
        try {
            return Optional.of(read(isHead));
        } catch (EOFException | java.net.SocketException gone) {
            close();
            return Optional.empty();
        }
    }

    private Reply read(boolean isHead) throws IOException {
        var first = line();
        while (first.startsWith("HTTP/1.1 100")) {
            line();
            first = line();
        }
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.computeIfAbsent(header.substring(0, colon), name -> new ArrayList<>())
                    .add(header.substring(colon + 1).strip());
        }
        var body = isHead || status == 204 || status == 304 ? new byte[0] : body(headers);
        if (first(headers, "Connection").equalsIgnoreCase("close")) {
            close();
        }
        return new Reply(status, HttpHeaders.of(headers, (name, value) -> true), body);
    }

    private byte[] body(TreeMap<String, List<String>> headers) throws IOException {
        if (first(headers, "Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            return chunks();
        }
        var length = first(headers, "Content-Length");
        return length.isEmpty() ? input().readAllBytes() : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = input().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = input().read(); next != '\n'; next = input().read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private InputStream input() throws EOFException {
        if (in == null) {
            throw new EOFException();
        }
        return in;
    }

    private static String first(TreeMap<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }
}
