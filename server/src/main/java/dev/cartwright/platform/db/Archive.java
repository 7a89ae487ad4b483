package dev.cartwright.platform.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// Unpacks a `.txz` with its symbolic links and permissions. An entry that would land or point outside the folder is
/// refused.
final class Archive {
    private static final int EXECUTABLE = 0b001_000_000;

    private Archive() {}

    static void unpack(InputStream txz, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(txz))) {
            makeFolder(folder);
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = inside(folder, folder.resolve(entry.getName()), entry);
                if (entry.isDirectory()) makeFolder(target);
                else makeFolder(target.resolveSibling(""));
                if (entry.isSymbolicLink()) link(folder, target, entry);
                else if (entry.isFile()) write(tar, target, entry);
                else if (!entry.isDirectory())
                    throw new IOException(
                            "The archive holds something that is neither file, folder nor link: " + entry.getName());
            }
        }
    }

    private static void link(Path folder, Path target, TarArchiveEntry entry) throws IOException {
        inside(folder, target.resolveSibling(entry.getLinkName()), entry);
        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    }

    private static void write(InputStream content, Path target, TarArchiveEntry entry) throws IOException {
        try (var file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(file));
            // On disk before the folder gets its final name: a power cut must not leave empty programs behind.
            file.force(false);
        }
        Files.setPosixFilePermissions(
                target,
                PosixFilePermissions.fromString((entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /// Everybody may read PostgreSQL's programs, whatever the umask: under root another account runs them.
    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        var parent = folder.getParent();
        if (parent != null) makeFolder(parent);
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path inside(Path folder, Path path, TarArchiveEntry entry) throws IOException {
        var target = path.normalize();
        if (!target.startsWith(folder.normalize()))
            throw new IOException("The archive reaches outside its folder: " + entry.getName());
        return target;
    }
}
