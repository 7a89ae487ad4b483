package dev.cartwright.platform.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// TCP ports of this machine.
public final class FreePort {
    /// Below those that systems lend to whoever connects somewhere (from 32768 on Linux, 49152 elsewhere): between
    /// finding a port and listening on it lie seconds, in which a machine with much to do would lend it to others.
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;
    /// As many as a shop needs. Each process begins with some of its own, so that shops that start together do not find
    /// the same.
    private static final int OF_A_PROCESS = 8;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * OF_A_PROCESS % COUNT));

    private FreePort() {}

    /// A port that nobody listens on just now, on the loopback address, and that this process has not found before.
    public static int find() {
        for (var tries = 0; tries < COUNT; tries++) {
            int port = FIRST + NEXT.getAndUpdate(last -> (last + 1) % COUNT);
            if (isFree(port)) return port;
        }
        throw new Refusal("No port from %d to %d is free on this machine.".formatted(FIRST, FIRST + COUNT - 1));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
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
