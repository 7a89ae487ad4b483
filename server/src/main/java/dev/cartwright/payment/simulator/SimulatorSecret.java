package dev.cartwright.payment.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The simulator's one secret, in a file that only its user can read, and what is derived from it: so that a page that
/// was opened before a restart still works after it, and so does a shop that goes on meanwhile.
final class SimulatorSecret {
    private static final int LENGTH = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] root;

    private SimulatorSecret(byte[] root) {
        this.root = root;
    }

    static SimulatorSecret in(Path folder) throws IOException {
        var file = folder.resolve("secret");
        if (!Files.exists(file)) {
            var fresh = Files.createTempFile(
                    folder,
                    "secret",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, random());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        var root = Files.readAllBytes(file);
        if (root.length != LENGTH) {
            throw new IOException(file + " should hold " + LENGTH + " bytes; remove it to have a fresh one made");
        }
        return new SimulatorSecret(root);
    }

    /// The bearer token of the API.
    String bearer() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("bearer"));
    }

    /// In the form of Standard Webhooks.
    String webhookSecret() {
        return "whsec_" + Base64.getEncoder().encodeToString(derive("webhook"));
    }

    /// Whoever knows it may decide this payment as its shopper.
    String pageKey(String payment) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("three-d-secure " + payment));
    }

    private static byte[] random() {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(root, ALGORITHM));
            return mac.doFinal(purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
