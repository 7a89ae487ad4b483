package dev.cartwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void aRefusalSaysWhatKindItIsAndWhy() {
        var problem = CommonProblem.INVALID
                .because("The cart's id is not one.")
                .at("/cartId", "format", "Take the id that POST /carts gave.")
                .at(List.of(new Problem.FieldError("/email", "required", "Say where the confirmation goes.")))
                .with("orderId", "ord_1");
        assertThat(problem.type()).isEqualTo(CommonProblem.INVALID);
        assertThat(problem.detail()).isEqualTo("The cart's id is not one.");
        assertThat(problem.errors())
                .extracting(Problem.FieldError::pointer, Problem.FieldError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/cartId", "format"),
                        org.assertj.core.groups.Tuple.tuple("/email", "required"));
        assertThat(problem.members()).containsExactly(java.util.Map.entry("orderId", "ord_1"));
    }

    @Test
    void itIsAnAnswerAndCarriesNoStackTrace() {
        assertThat(CommonProblem.notFound("order").getStackTrace()).isEmpty();
        assertThat(CommonProblem.notFound("order").detail()).isEqualTo("There is no such order.");
    }

    @Test
    void whereNothingHappenedTheSameRequestMayComeAgain() {
        assertThat(CommonProblem.values()).filteredOn(ProblemType::retryable).containsExactly(CommonProblem.BUSY);
    }

    @Test
    void constantsAreSpelledForOutside() {
        assertThat(Slugs.of(CommonProblem.METHOD_NOT_ALLOWED)).isEqualTo("method-not-allowed");
        assertThat(Slugs.lowerSnake(CommonProblem.METHOD_NOT_ALLOWED)).isEqualTo("method_not_allowed");
    }

    @Test
    void aHistoryNamesTheRoleAndNoSecret() {
        assertThat(Caller.SYSTEM.actor()).isEqualTo("system");
        assertThat(Caller.guest(Optional.of(CartToken.fresh())).actor()).isEqualTo("guest");
        assertThat(Caller.guest(Optional.of(new CartToken("hush"))).toString()).doesNotContain("hush");
    }
}
