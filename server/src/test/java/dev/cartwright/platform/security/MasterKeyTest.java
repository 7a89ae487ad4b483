package dev.cartwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.platform.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    private static final String GIVEN = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @TempDir
    Path data;

    @Test
    void theKeyOfAFolderStaysTheSame() {
        var first = MasterKey.inFolder(data).derive("test", "AES");
        assertThat(MasterKey.inFolder(data).derive("test", "AES")).isEqualTo(first);
    }

    @Test
    void itsFileIsForItsOwnerOnly() throws IOException {
        MasterKey.inFolder(data);
        var permissions = Files.getPosixFilePermissions(data.resolve("secrets/master"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void everyPurposeHasItsOwnKey() {
        var key = MasterKey.parse(GIVEN);
        assertThat(key.derive("mail", "AES").getEncoded())
                .hasSize(32)
                .isNotEqualTo(key.derive("audit", "AES").getEncoded());
    }

    @Test
    void bothAlphabetsOfBase64AreRead() {
        var urlSafe = MasterKey.parse("-_-_".repeat(10) + "-_8").derive("test", "AES");
        assertThat(MasterKey.parse("+/+/".repeat(10) + "+/8=").derive("test", "AES"))
                .isEqualTo(urlSafe);
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedAndNotShown() {
        assertThatThrownBy(() -> MasterKey.parse("c2hvcnQ="))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void anEmptyKeyFileIsNotReplaced() throws IOException {
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(data.resolve("secrets/master"), "\n");
        assertThatThrownBy(() -> MasterKey.inFolder(data))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("empty");
    }
}
