package dev.cartwright.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    @TempDir
    Path data;

    private Outbox outbox;

    @BeforeEach
    void open() {
        outbox = new Outbox(data, "Cartwright <shop@cartwright.example>", Clock.systemUTC());
    }

    private static Message to(String address) {
        return new Message("evt_1", address, "Hello", "Hello", "<p>Hello</p>");
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void aMailIsOneFile() throws Exception {
        outbox.send(to("ishmael@example.com"));
        outbox.send(to("ishmael@example.com"));
        assertThat(files()).containsExactly("evt_1.eml");
    }

    @Test
    void aMailThatCannotBeWrittenLeavesNoDraft() throws Exception {
        assertThatThrownBy(() -> outbox.send(to(""))).isInstanceOf(AddressException.class);
        assertThat(files()).isEmpty();
        Files.createDirectories(data.resolve("mail/evt_1.eml/in-the-way"));
        assertThatThrownBy(() -> outbox.send(to("ishmael@example.com"))).isInstanceOf(FileSystemException.class);
        assertThat(files()).isEmpty();
    }
}
