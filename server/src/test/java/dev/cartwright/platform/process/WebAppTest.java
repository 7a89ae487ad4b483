package dev.cartwright.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.journey.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A script plays Node's part: it leaves a file where it was started, and ends when its input does.
class WebAppTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Path node;

    @BeforeEach
    void make() throws IOException {
        Files.createFile(folder.resolve("serve.mjs"));
        node = Files.writeString(folder.resolve("node"), "#!/bin/sh\ntouch started\ncat\n");
        Files.setPosixFilePermissions(node, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void itStartsOnceTheServerTakesQuestions() throws IOException, InterruptedException {
        var port = FreePort.find();
        try (var app = WebApp.start(node.toString(), folder, "http://127.0.0.1:" + port)) {
            Thread.sleep(200);
            assertThat(folder.resolve("started")).doesNotExist();
            try (var server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(server.isBound()).isTrue();
                Patience.until("the web app is started", SOON, () -> Files.exists(folder.resolve("started")));
            }
            assertThat(app.url()).isNotEqualTo("http://127.0.0.1:" + port);
        }
    }

    @Test
    void aShopThatNeverOpensNeverStartsIt() throws InterruptedException {
        WebApp.start(node.toString(), folder, "http://127.0.0.1:" + FreePort.find())
                .close();
        Thread.sleep(200);
        assertThat(folder.resolve("started")).doesNotExist();
    }

    @Test
    void aNodeThatIsNotThereIsRefusedAtOnce() {
        for (var missing : new String[] {folder.resolve("none").toString(), "no-such-node"}) {
            assertThatThrownBy(() -> WebApp.start(missing, folder, "http://127.0.0.1:1"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(missing);
        }
    }
}
