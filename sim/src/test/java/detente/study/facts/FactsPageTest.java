package detente.study.facts;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.MeasureReader;
import detente.results.Fact;
import detente.results.FactCheck;
import detente.results.Measure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FactsPageTest {
    @Test
    void a_sentence_counts_the_observed_values_outside() {
        FactCheck inside = observed(OptionalDouble.of(3));
        FactCheck outside = observed(OptionalDouble.of(9));
        assertThat(FactsPage.summary(List.of(inside, outside)))
                .isEqualTo("1 of 2 observed values (50.0%) lies outside the simulated 90%, where 10% should.");
        assertThat(FactsPage.summary(List.of(outside, inside, outside)))
                .isEqualTo("2 of 3 observed values (66.7%) lie outside the simulated 90%, where 10% should.");
        assertThat(FactsPage.summary(List.of(observed(OptionalDouble.empty())))).isEmpty();
    }

    private static FactCheck observed(OptionalDouble observed) {
        Measure measure = MeasureReader.read("max(a)").measure().orElseThrow();
        Fact fact = new Fact("F", "A fact", "t", "plain", "max(a)", measure, observed, Optional.empty(), "book");
        return FactCheck.of(fact, List.of(OptionalDouble.of(1), OptionalDouble.of(5)));
    }
}
