package dev.cartwright.journey;

import dev.cartwright.platform.db.StatementListener;
import dev.cartwright.platform.http.RequestId;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes down which statements each request sent, and in which transaction. It hears of every statement of all tests:
/// whatever can be found out when somebody asks is left until then.
@Singleton
public class StatementRecorder implements StatementListener {
    private static final String OWN = StatementRecorder.class.getPackageName();
    private static final String OUTSIDE = "outside of a transaction";
    private static final StackWalker STACK = StackWalker.getInstance();
    private static final Pattern NOT_OF_THE_FILE = Pattern.compile("(_Subclass|_ClientProxy|_Bean|\\$).*");

    private record Sent(String transaction, String sql) {}

    private final Map<String, List<Sent>> byRequest = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> classesByRequest = new ConcurrentHashMap<>();
    private final TransactionSynchronizationRegistry transactions;

    StatementRecorder(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    @Override
    public void executed(String sql) {
        var request = RequestId.current();
        // Of no request, and nobody can ask for them.
        if (request.equals("none")) return;
        var transaction = transactions.getTransactionKey();
        byRequest
                .computeIfAbsent(request, unused -> new CopyOnWriteArrayList<>())
                .add(new Sent(transaction == null ? OUTSIDE : transaction.toString(), sql));
        var classes = classesByRequest.computeIfAbsent(request, unused -> ConcurrentHashMap.newKeySet());
        STACK.forEach(frame -> {
            var name = frame.getClassName();
            if (name.startsWith("dev.cartwright.") && !name.startsWith(OWN)) classes.add(name);
        });
    }

    /// The source files that one has to read to follow the request down to its statements.
    public Set<String> filesOf(String request) {
        return classesByRequest.getOrDefault(request, Set.of()).stream()
                .map(name -> NOT_OF_THE_FILE.matcher(name).replaceAll(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The request's statements, one list for each commit, in their order; those outside of any transaction are
    /// left out.
    public List<List<String>> commitsOf(String request) {
        var commits = new LinkedHashMap<String, List<String>>();
        byRequest.getOrDefault(request, List.of()).stream()
                .filter(sent -> !sent.transaction().equals(OUTSIDE))
                .forEach(sent -> commits.computeIfAbsent(sent.transaction(), unused -> new ArrayList<>())
                        .add(sent.sql()));
        return List.copyOf(commits.values());
    }

    public List<String> allOf(String request) {
        return byRequest.getOrDefault(request, List.of()).stream()
                .map(Sent::sql)
                .toList();
    }
}
