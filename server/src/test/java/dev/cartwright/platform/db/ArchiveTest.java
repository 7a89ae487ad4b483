package dev.cartwright.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    Path folder;

    @Test
    void linksAndPermissionsAreKept() throws IOException {
        Archive.unpack(
                archive(file("bin/run", 0755), file("share/text", 0600), link("lib/current", "../bin/run")),
                folder.resolve("to"));
        assertThat(folder.resolve("to/bin/run")).isExecutable().hasContent("content");
        assertThat(Files.isExecutable(folder.resolve("to/share/text"))).isFalse();
        assertThat(Files.readSymbolicLink(folder.resolve("to/lib/current"))).hasToString("../bin/run");
    }

    @Test
    void anEntryOutsideTheFolderIsRefused() {
        assertThatThrownBy(() -> Archive.unpack(archive(file("../evil", 0644)), folder.resolve("to")))
                .hasMessageContaining("outside");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void aLinkThatPointsOutsideTheFolderIsRefused() {
        assertThatThrownBy(() -> Archive.unpack(archive(link("lib/evil", "../../../etc")), folder.resolve("to")))
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> Archive.unpack(archive(link("lib/evil", "/etc")), folder.resolve("to")))
                .hasMessageContaining("outside");
    }

    private static TarArchiveEntry file(String name, int mode) {
        // Keeps a leading "..": that is what the test is about.
        var entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setSize("content".length());
        return entry;
    }

    private static TarArchiveEntry link(String name, String target) {
        var entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        return entry;
    }

    private static InputStream archive(TarArchiveEntry... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (var entry : entries) {
                tar.putArchiveEntry(entry);
                if (entry.getSize() > 0) tar.write("content".getBytes(StandardCharsets.UTF_8));
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
