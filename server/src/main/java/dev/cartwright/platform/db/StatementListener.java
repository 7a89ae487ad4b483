package dev.cartwright.platform.db;

/// Hears of every statement that was sent to the database: the tests count them against each endpoint's budget.
public interface StatementListener {
    void executed(String sql);
}
