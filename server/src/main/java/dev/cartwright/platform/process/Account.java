package dev.cartwright.platform.process;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The account that PostgreSQL runs under: our own, or an unprivileged one when we are root, because PostgreSQL
/// refuses to serve as root. The choice is written down in the data folder, as the database's files belong to it from
/// then on.
public sealed interface Account {
    /// The command that runs `command` under this account.
    List<String> run(List<String> command);

    /// Gives a file or folder (not what it holds) to this account.
    void own(Path path) throws IOException;

    /// Refuses when this account cannot enter `folder`, naming the parent that is in the way.
    void mustEnter(Path folder);

    static boolean root() {
        return new UnixSystem().getUid() == 0;
    }

    /// The account for the shop in `data`.
    static Account forData(Path data) {
        return root() ? Unprivileged.recordedIn(data) : new Own();
    }

    /// The account that we run under ourselves.
    record Own() implements Account {
        @Override
        public List<String> run(List<String> command) {
            return command;
        }

        @Override
        public void own(Path path) {}

        @Override
        public void mustEnter(Path folder) {}
    }

    /// An existing account without rights, taken by `setpriv`.
    record Unprivileged(String name, String uid, String gid) implements Account {
        private static final List<String> CANDIDATES = List.of("postgres", "nobody");

        static Account recordedIn(Path data) {
            var record = data.resolve("account");
            try {
                // A start that was killed may have left it empty.
                var recorded = Files.exists(record) ? Files.readString(record).strip() : "";
                var names = recorded.isEmpty() ? CANDIDATES : List.of(recorded);
                var account = names.stream()
                        .flatMap(name -> find(name).stream())
                        .findFirst()
                        .orElseThrow(() -> new Refusal(
                                "PostgreSQL does not run as root, and this machine has no account %s to run it under%s."
                                        .formatted(
                                                String.join(" or ", names),
                                                recorded.isEmpty() ? "" : " (named in " + record + ")")));
                if (Programs.find("setpriv").isEmpty()) {
                    throw new Refusal(
                            "PostgreSQL does not run as root, and the program setpriv (package util-linux), which would start it as "
                                    + account.name() + ", is missing. Install it, or run the shop as a user.");
                }
                if (recorded.isEmpty()) Files.writeString(record, account.name() + "\n");
                return account;
            } catch (IOException e) {
                throw new Refusal("The data folder %s cannot be used: %s".formatted(data, DataFolder.cause(e)), e);
            }
        }

        private static Optional<Unprivileged> find(String name) {
            try (var lines = Files.lines(Path.of("/etc/passwd"))) {
                return lines.map(line -> line.split(":", -1))
                        .filter(fields -> fields.length > 3 && fields[0].equals(name))
                        .map(fields -> new Unprivileged(name, fields[2], fields[3]))
                        .findFirst();
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public List<String> run(List<String> command) {
            return Stream.concat(
                            Stream.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"),
                            command.stream())
                    .toList();
        }

        @Override
        public void own(Path path) throws IOException {
            var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            view.setOwner(path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
            Files.setAttribute(path, "unix:gid", Integer.parseInt(gid), LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public void mustEnter(Path folder) {
            var parents = new ArrayList<String>();
            for (var at = folder; at != null; at = at.getParent()) parents.addFirst(at.toString());
            var command = new ArrayList<>(List.of(
                    "sh",
                    "-c",
                    "for folder; do cd \"$folder\" 2>&- || { printf %s \"$folder\"; exit 1; }; done",
                    "sh"));
            command.addAll(parents);
            var answer = Programs.run(run(command), "");
            if (answer.failed()) {
                throw new Refusal(("PostgreSQL runs as the account %s, which cannot enter %s. "
                                + "Choose a data folder elsewhere (--data DIR, for instance /var/lib/cartwright), or open that one: chmod o+x %s")
                        .formatted(name, answer.output(), answer.output()));
            }
        }
    }
}
