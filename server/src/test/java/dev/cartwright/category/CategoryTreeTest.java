package dev.cartwright.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.CategoryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CategoryTreeTest {
    @Property
    void whateverMovesNothingEverStandsBelowItselfOrTooDeep(
            @ForAll @Size(max = 80) List<@IntRange(max = 13) Integer> moves) {
        var parents = new HashMap<CategoryId, Optional<CategoryId>>();
        for (int at = 0; at < 14; at++) {
            parents.put(category(at), Optional.empty());
        }
        for (int at = 0; at + 1 < moves.size(); at += 2) {
            var moved = category(moves.get(at));
            var below = category(moves.get(at + 1));
            var tree = new CategoryTree(Map.copyOf(parents));
            if (!tree.wouldBeACycle(moved, below) && !tree.wouldBeTooDeep(moved, below)) {
                parents.put(moved, Optional.of(below));
            }
        }
        assertThat(new CategoryTree(parents).branches().values())
                .allSatisfy(branch ->
                        assertThat(branch).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(CategoryTree.DEEPEST));
    }

    private static CategoryId category(int number) {
        return new CategoryId(new UUID(0, number));
    }
}
