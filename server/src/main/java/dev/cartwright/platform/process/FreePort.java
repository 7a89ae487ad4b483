package dev.cartwright.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// TCP ports of this machine.
public final class FreePort {
    private FreePort() {}

    /// A port that nobody listens on just now, on the loopback address.
    public static int find() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another one than that.
    public static int findBeside(int other) {
        int port = find();
        return port == other ? findBeside(other) : port;
    }

    /// Refuses when `port` cannot be listened on at `host`.
    public static void mustBeFree(String host, int port) {
        mustBeFree(host, port, "--port %d".formatted(port < 1024 ? 8080 : port % 65535 + 1));
    }

    /// @param instead how another one is given
    public static void mustBeFree(String host, int port, String instead) {
        try (var socket = new ServerSocket()) {
            var address = new InetSocketAddress(host, port);
            if (address.isUnresolved())
                throw new Refusal(
                        "The host %s is unknown; give an address of this machine: --host 127.0.0.1".formatted(host));
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw new Refusal(
                    "Port %d on %s is taken or not allowed (%s). Give another one: %s"
                            .formatted(port, host, e.getMessage(), instead),
                    e);
        }
    }
}
