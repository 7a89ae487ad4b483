package dev.cartwright.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class FreePortTest {
    /// Whoever connects somewhere is lent a port from 32768 on: one from there could be gone before it is listened on.
    @Test
    void noPortIsFoundTwiceNorLentToOthers() {
        var found = new HashSet<Integer>();
        for (var i = 0; i < 100; i++) found.add(FreePort.find());
        assertThat(found).hasSize(100).allMatch(port -> port >= 20_000 && port < 32_768);
    }

    @Test
    void aTakenPortIsPassedBy() throws IOException {
        var next = new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.find() + 1);
        try (var taken = new ServerSocket()) {
            takeUnlessSomebodyHas(taken, next);
            assertThat(FreePort.find()).isNotEqualTo(next.getPort());
        }
    }

    private static void takeUnlessSomebodyHas(ServerSocket socket, InetSocketAddress address) throws IOException {
        try {
            socket.bind(address);
        } catch (BindException somebodyHas) {
            // As good: it is taken.
        }
    }
}
