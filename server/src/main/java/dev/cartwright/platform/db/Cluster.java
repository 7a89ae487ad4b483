package dev.cartwright.platform.db;

import dev.cartwright.platform.process.Account;
import dev.cartwright.platform.process.DataFolder;
import dev.cartwright.platform.process.Programs;
import dev.cartwright.platform.process.Refusal;
import dev.cartwright.platform.security.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The database's files, `DATA/database`: made once, complete, or not at all.
final class Cluster {
    static final String ROLE = "cartwright";
    private static final String HALF = "database.new";
    private static final Pattern COMPLAINT = Pattern.compile("(ERROR|FATAL|PANIC|error): ");

    private final Path data;
    private final Path bin;
    private final Account account;

    Cluster(Path data, Path bin, Account account) {
        this.data = data;
        this.bin = bin;
        this.account = account;
    }

    Path folder() {
        return data.resolve("database");
    }

    /// The shop's own role. It owns its database and nothing more: the superuser's password is used by nobody from
    /// here on.
    String password() {
        var file = passwordFile();
        if (Files.exists(folder()) && !Files.exists(file)) {
            throw new Refusal("The data folder %s has a database but no password for it: bring back %s from your copy."
                    .formatted(data, file));
        }
        return SecretFile.readOrMake(file);
    }

    Path passwordFile() {
        return data.resolve("secrets").resolve("database");
    }

    /// What starts left behind that ended while they were making the database.
    List<Path> halfMade() throws IOException {
        try (var content = Files.list(data)) {
            return content.filter(piece -> piece.getFileName().toString().startsWith(HALF))
                    .toList();
        }
    }

    void makeIfMissing(Consumer<String> progress) {
        var password = password();
        if (Files.exists(folder())) {
            mustFitOurVersion();
            return;
        }
        progress.accept("Making the database (only once)");
        try {
            make(password);
        } catch (IOException e) {
            throw new Refusal("The database cannot be made in %s: %s".formatted(data, DataFolder.cause(e)), e);
        }
    }

    /// In a folder that no start had before: what a killed one left running may still write into its own.
    private void make(String password) throws IOException {
        var half = Files.createTempDirectory(data, HALF + ".");
        try {
            account.own(half);
            initialise(half);
            prepare(half, password);
            Files.move(half, folder(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.deleteIfPossible(half);
        }
    }

    private void initialise(Path half) throws IOException {
        var passwordFile = half.resolveSibling(half.getFileName() + ".password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                passwordFile, SecretFile.readOrMake(data.resolve("secrets").resolve("postgres")));
        account.own(passwordFile);
        try {
            run(
                    "initdb",
                    List.of(
                            "-D",
                            half.toString(),
                            "-U",
                            "postgres",
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "-E",
                            "UTF8",
                            "--locale=C",
                            "--data-checksums"),
                    "");
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /// In single-user mode, so that the folder is complete before it gets its name. One statement a line, as that
    /// mode wants it.
    private void prepare(Path half, String password) {
        run("postgres", List.of("--single", "-D", half.toString(), "postgres"), """
                create role %1$s login password '%2$s'
                create database %1$s owner %1$s
                revoke connect on database postgres from public
                """.formatted(ROLE, password));
        run("postgres", List.of("--single", "-D", half.toString(), ROLE), """
                create extension pg_stat_statements
                grant pg_monitor to %1$s
                grant execute on function pg_stat_statements_reset to %1$s
                """.formatted(ROLE));
    }

    private void run(String program, List<String> arguments, String input) {
        var command = new ArrayList<>(List.of(bin.resolve(program).toString()));
        command.addAll(arguments);
        var answer = Programs.run(account.run(command), input);
        // The single-user mode ends with 0 even when a statement failed.
        if (answer.failed()
                || answer.output().contains("ERROR:")
                || answer.output().contains("FATAL:")) {
            throw new Refusal("PostgreSQL's %s failed in %s: %s".formatted(program, data, complaint(answer.output())));
        }
    }

    /// The line that says why, of all that it prints.
    private static String complaint(String output) {
        return output.lines()
                .filter(line -> COMPLAINT.matcher(line).find())
                .findFirst()
                .map(line -> line.replaceFirst(".*(ERROR|FATAL|PANIC|error): +", ""))
                .orElseGet(() -> output.lines().reduce("it said nothing", (before, line) -> line));
    }

    private void mustFitOurVersion() {
        var file = folder().resolve("PG_VERSION");
        try {
            var theirs = Files.readString(file).strip();
            var ours = Programs.run(List.of(bin.resolve("postgres").toString(), "--version"), "")
                    .output()
                    .replaceAll(".*\\) (\\d+).*", "$1");
            if (!theirs.equals(ours)) {
                throw new Refusal(
                        ("The database in %s was made by PostgreSQL %s; this version of Cartwright comes with PostgreSQL %s, which cannot read it. "
                                        + "Start it with the version of Cartwright that it was made with.")
                                .formatted(folder(), theirs, ours));
            }
        } catch (IOException e) {
            throw new Refusal(
                    "The database folder %s is damaged (%s). Bring it back from a backup, or begin anew: ./cartwright reset"
                            .formatted(folder(), Files.exists(file) ? DataFolder.cause(e) : "PG_VERSION is missing"),
                    e);
        }
    }
}
