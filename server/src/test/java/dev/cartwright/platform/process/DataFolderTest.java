package dev.cartwright.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void aFolderIsForOneShopAtATime() {
        var wanted = parent.resolve("a/b");
        try (var first = DataFolder.open(wanted)) {
            assertThat(first.resolve("server.pid"))
                    .content()
                    .isEqualTo(ProcessHandle.current().pid() + "\n");
            assertThatThrownBy(() -> DataFolder.open(wanted))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Another shop")
                    .hasMessageContaining(wanted.toString());
        }
        assertThat(wanted.resolve("server.pid")).doesNotExist();
        DataFolder.open(wanted).close();
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        var file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aTakenPortIsNamedWithAnother() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> FreePort.mustBeFree("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
        FreePort.mustBeFree("127.0.0.1", FreePort.find());
    }
}
