package dev.cartwright.hostile;

import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/// What is in every table: how many rows, and the sum of their digests.
@Singleton
public class Ledger {
    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    Map<String, String> read() {
        return database.with(handle -> {
            var tables = handle.createQuery("""
                    select table_name from information_schema.tables
                    where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name""").mapTo(String.class).list();
            var all = new TreeMap<String, String>();
            for (var table : tables) {
                // Whoever reads a page may have it kept.
                if (table.equals("finished_pages")) continue;
                // The relay's cursor moves on by itself.
                var digest = table.equals("event_cursors") ? "0" : "coalesce(sum(hashtextextended(t::text, 0)), 0)";
                all.put(
                        table,
                        handle.createQuery("select count(*) || ' rows ' || " + digest + " from " + table + " t")
                                .mapTo(String.class)
                                .one());
            }
            return all;
        });
    }
}
