package dev.cartwright.platform.security;

import dev.cartwright.platform.process.DataFolder;
import dev.cartwright.platform.process.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/// A secret in a file that only the shop's account may read.
public final class SecretFile {
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFile() {}

    /// Reads the secret, or makes one of 256 random bits. It is on disk, whole, before this returns: a key that was
    /// used and then lost would be worse than none.
    public static String readOrMake(Path file) {
        return readOrMake(file, SecretFile::random);
    }

    /// As [#readOrMake(Path)] for a secret of another form.
    public static String readOrMake(Path file, Supplier<String> fresh) {
        try {
            if (Files.exists(file)) return read(file);
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            var secret = fresh.get();
            writeWhole(file, secret);
            return secret;
        } catch (IOException e) {
            throw new Refusal("The secret %s cannot be read or written: %s".formatted(file, DataFolder.cause(e)), e);
        }
    }

    /// Writes one that is good for as long as the shop runs, whatever stood there before.
    public static void write(Path file, String secret) {
        try {
            writeWhole(file, secret);
        } catch (IOException e) {
            throw new Refusal("The secret %s cannot be written: %s".formatted(file, DataFolder.cause(e)), e);
        }
    }

    /// 256 random bits as URL-safe Base64.
    public static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String read(Path file) throws IOException {
        var secret = Files.readString(file).strip();
        if (secret.isEmpty())
            throw new Refusal(
                    "The secret " + file + " is empty: bring it back from your copy of the data folder's secrets.");
        return secret;
    }

    private static void writeWhole(Path file, String secret) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyUs)) {
            var line = StandardCharsets.UTF_8.encode(secret + "\n");
            while (line.hasRemaining()) channel.write(line);
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
