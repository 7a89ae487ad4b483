package dev.cartwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Migrations are added, in the order of time, and never changed once somebody has run them.
class MigrationRulesTest {
    private static final Pattern NAME = Pattern.compile("V(\\d{14})__[a-z][a-z0-9_]*\\.sql");
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private final List<String> files = Code.files(Code.MIGRATIONS, "").stream()
            .filter(path -> !path.equals(Code.MIGRATIONS))
            .map(path -> path.getFileName().toString())
            .toList();

    @Test
    void aMigrationIsNamedByItsMomentAndWhatItDoes() {
        assertThat(files)
                .as("Two branches that count versions by hand collide; moments do not")
                .isNotEmpty()
                .allSatisfy(file -> assertThat(moment(file)).isNotNull());
        assertThat(files.stream().map(MigrationRulesTest::moment)).doesNotHaveDuplicates();
    }

    @Test
    void aReleasedMigrationIsNeverEdited() {
        assertThat(released())
                .as("A shop that has run a migration does not run it again: what is wrong is put right by another one")
                .allSatisfy((file, checksum) -> assertThat(sha256(Code.read(Code.MIGRATIONS.resolve(file))))
                        .isEqualTo(checksum));
    }

    @Test
    void aNewMigrationComesAfterEveryReleasedOne() {
        var released = released();
        var last = released.isEmpty() ? LocalDateTime.MIN : moment(new TreeMap<>(released).lastKey());
        assertThat(files)
                .as("Flyway refuses a migration that is older than what a shop has run already")
                .filteredOn(file -> !released.containsKey(file))
                .allSatisfy(file -> assertThat(moment(file)).isAfter(last));
    }

    /// `released-migrations.sha256` as `sha256sum` writes it; made longer by each release, empty before the first.
    private static Map<String, String> released() {
        var released = new TreeMap<String, String>();
        Code.read(Code.REPOSITORY.resolve("server/src/test/resources/released-migrations.sha256"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 2))
                .forEach(line -> released.put(line[1], line[0]));
        return released;
    }

    private static LocalDateTime moment(String file) {
        var name = NAME.matcher(file);
        assertThat(name.matches())
                .as(file + " is named V<timestamp>__<what>.sql")
                .isTrue();
        assertThatNoException().as(file).isThrownBy(() -> LocalDateTime.parse(name.group(1), TIMESTAMP));
        return LocalDateTime.parse(name.group(1), TIMESTAMP);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
