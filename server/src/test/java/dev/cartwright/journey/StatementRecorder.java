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
import java.util.stream.Collectors;

/// Writes down which statements each request sent, and in which transaction.
@Singleton
public class StatementRecorder implements StatementListener {
    private static final String OWN = StatementRecorder.class.getPackageName();
    private static final String OUTSIDE = "outside of a transaction";

    private record Sent(String transaction, String sql) {}

    private final Map<String, List<Sent>> byRequest = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> filesByRequest = new ConcurrentHashMap<>();
    private final TransactionSynchronizationRegistry transactions;

    StatementRecorder(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    @Override
    public void executed(String sql) {
        var transaction = transactions.getTransactionKey();
        byRequest
                .computeIfAbsent(RequestId.current(), unused -> new CopyOnWriteArrayList<>())
                .add(new Sent(transaction == null ? OUTSIDE : transaction.toString(), sql));
        filesByRequest
                .computeIfAbsent(RequestId.current(), unused -> ConcurrentHashMap.newKeySet())
                .addAll(StackWalker.getInstance()
                        .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                                .filter(name -> name.startsWith("dev.cartwright.") && !name.startsWith(OWN))
                                .map(name -> name.replaceAll("(_Subclass|_ClientProxy|_Bean|\\$).*", ""))
                                .collect(Collectors.toSet())));
    }

    /// The source files that one has to read to follow the request down to its statements.
    public Set<String> filesOf(String request) {
        return new TreeSet<>(filesByRequest.getOrDefault(request, Set.of()));
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
