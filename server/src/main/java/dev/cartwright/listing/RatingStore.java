package dev.cartwright.listing;

import dev.cartwright.kernel.ProductId;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import jakarta.inject.Singleton;
import java.util.Map;

/// The table `base_ratings`: what products brought along, to which reviews will add.
@Singleton
class RatingStore {
    private static final String SAVE = """
            insert into base_ratings (product_id, ones, twos, threes, fours, fives)
            select id, ones, twos, threes, fours, fives
            from jsonb_to_recordset(cast(:ratings as jsonb)) as one (
              id uuid, ones integer, twos integer, threes integer, fours integer, fives integer)
            on conflict (product_id) do update set
              ones = excluded.ones, twos = excluded.twos, threes = excluded.threes, fours = excluded.fours,
              fives = excluded.fives""";

    private final Database database;

    RatingStore(Database database) {
        this.database = database;
    }

    void save(Map<ProductId, Histogram> ratings) {
        var rows = ratings.entrySet().stream()
                .map(one -> Map.of(
                        "id", one.getKey().value(),
                        "ones", one.getValue().ones(),
                        "twos", one.getValue().twos(),
                        "threes", one.getValue().threes(),
                        "fours", one.getValue().fours(),
                        "fives", one.getValue().fives()))
                .toList();
        database.with(handle ->
                handle.createUpdate(SAVE).bind("ratings", Json.of(rows)).execute());
    }
}
