package dev.cartwright.platform.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// Everything a shop keeps: `database`, `postgres` (its programs), `secrets`, `mail`, `media`. Whoever holds the
/// object holds a lock on the folder that the operating system frees with the process, however it ends.
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Makes the folder where it is missing and locks it; a [Refusal] when it cannot be used or another shop runs on
    /// it.
    public static DataFolder open(Path wanted) {
        var path = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            guard(path);
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new Refusal(
                        "Another shop runs on the data folder %s%s. Stop it first, or give this one a folder of its own: --data DIR"
                                .formatted(path, owner(path)));
            }
            var folder = new DataFolder(path, channel);
            Files.writeString(folder.pidFile(), ProcessHandle.current().pid() + "\n");
            return folder;
        } catch (IOException e) {
            throw new Refusal(
                    "The data folder %s cannot be used: %s. Choose another one: --data DIR".formatted(path, cause(e)),
                    e);
        }
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /// Frees the folder. The lock file itself stays: removing it would let two shops lock two files of one name.
    @Override
    public void close() {
        try {
            Files.deleteIfExists(pidFile());
            channel.close();
        } catch (IOException e) {
            // The process is ending and takes the lock with it.
            System.err.println("The data folder " + path + " was not closed cleanly: " + cause(e));
        }
    }

    /// Makes a folder below this one that only the shop's own account may enter.
    public Path privateFolder(String name) throws IOException {
        return folder(path.resolve(name), "rwx------");
    }

    static Path folder(Path path, String permissions) throws IOException {
        Files.createDirectories(path);
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /// What went wrong with a file, in words.
    public static String cause(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException exists -> exists.getFile() + " is a file, not a folder";
            case NotDirectoryException file -> file.getFile() + " is a file, not a folder";
            default -> String.valueOf(e.getMessage());
        };
    }

    private Path pidFile() {
        return path.resolve("server.pid");
    }

    /// Others have no business here. As root, though, PostgreSQL runs under another account and has to reach what is
    /// its own: it may pass through, not look around. A folder that was here before keeps what its owner gave it.
    private static void guard(Path path) throws IOException {
        if (path.getParent() == null || !isNew(path)) return;
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(Account.root() ? "rwx--x--x" : "rwx------"));
    }

    private static boolean isNew(Path path) throws IOException {
        try (var content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(Path path) {
        try {
            return " (process " + Files.readString(path.resolve("server.pid")).strip() + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
